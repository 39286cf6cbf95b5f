CREATE TABLE "account_templates" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"goals" jsonb NOT NULL,
	"industries" jsonb NOT NULL,
	"channels" jsonb NOT NULL,
	"asks" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	"scenarios" jsonb NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL
);

CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"metadata" text,
	"time_zone" text DEFAULT 'America/Sao_Paulo' NOT NULL,
	"working_hours" jsonb,
	"country" text DEFAULT 'BR' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_slug_unique" UNIQUE("slug")
);

CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"reference_id" uuid NOT NULL,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp (3) with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"permissions" text,
	"metadata" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "assignment_turns" (
	"account_id" uuid NOT NULL,
	"member_id" uuid PRIMARY KEY NOT NULL,
	"turn" bigint NOT NULL
);

CREATE TABLE "back_tests" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"document" jsonb NOT NULL,
	"days" integer NOT NULL,
	"since" timestamptz(3) NOT NULL,
	"until" timestamptz(3) NOT NULL,
	"state" text NOT NULL,
	"found" integer,
	"played" integer DEFAULT 0 NOT NULL,
	"cursor" uuid,
	"tally" jsonb,
	"created_at" timestamptz(3) NOT NULL,
	"finished_at" timestamptz(3)
);

CREATE TABLE "channel_actions" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"action" jsonb NOT NULL,
	"target" jsonb,
	"status" text NOT NULL,
	"reason" text,
	"at" timestamptz(3) NOT NULL
);

CREATE TABLE "channels" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"external_id" text NOT NULL,
	"login" text,
	"app_id" text,
	"secrets" "bytea" NOT NULL,
	"margin_ms" integer NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "contacts" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "conversation_events" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"conversation_id" uuid,
	"dedupe_key" text NOT NULL,
	"occurred_at" timestamptz(3) NOT NULL,
	"received_at" timestamptz(3) NOT NULL,
	"body" jsonb NOT NULL,
	"raw" json,
	"processed_at" timestamptz(3)
);

CREATE TABLE "conversations" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"channel_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"state" jsonb,
	"reply_status" text DEFAULT 'none' NOT NULL,
	"last_inbound_at" timestamptz(3),
	"last_inbound_text" text,
	"window_closes_at" timestamptz(3),
	"assignee_id" uuid,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"stage" text,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "flow_versions" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"flow_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"document" jsonb NOT NULL,
	"linked" jsonb,
	"note" text,
	"rule_pack" text NOT NULL,
	"certificate" jsonb,
	"published_by" uuid,
	"published_at" timestamptz(3) NOT NULL
);

CREATE TABLE "flows" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_hash" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"live_version_id" uuid,
	"paused_at" timestamptz(3),
	"deleted_at" timestamptz(3),
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL
);

CREATE TABLE "http_requests" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"request" "bytea" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "identities" (
	"account_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	CONSTRAINT "identities_channel_id_value_pk" PRIMARY KEY("channel_id","value")
);

CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"inviter_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text DEFAULT 'agent' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "message_templates" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"channel_kind" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"body" text,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL
);

CREATE TABLE "messages" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"author" text NOT NULL,
	"member_id" uuid,
	"content" jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" jsonb,
	"send_mode" jsonb,
	"provider_id" text,
	"run_id" uuid,
	"node_id" text,
	"part_of" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamptz(3),
	"claimed_at" timestamptz(3),
	"at" timestamptz(3) NOT NULL
);

CREATE TABLE "node_counts" (
	"account_id" uuid NOT NULL,
	"flow_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"what" text NOT NULL,
	"hour" timestamptz(3) NOT NULL,
	"shard" smallint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "node_counts_flow_id_hour_node_id_what_shard_pk" PRIMARY KEY("flow_id","hour","node_id","what","shard")
);

CREATE TABLE "notification_deliveries" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"via" text NOT NULL,
	"target_id" uuid NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"settled_at" timestamptz(3)
);

CREATE TABLE "notification_recipients" (
	"account_id" uuid NOT NULL,
	"notification_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"read_at" timestamptz(3),
	CONSTRAINT "notification_recipients_member_id_notification_id_pk" PRIMARY KEY("member_id","notification_id")
);

CREATE TABLE "notifications" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid,
	"flow_id" uuid,
	"run_id" uuid,
	"node_id" text,
	"text" text,
	"facts" jsonb,
	"rule_change" jsonb,
	"created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "presence" (
	"account_id" uuid NOT NULL,
	"member_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamptz(3) NOT NULL
);

CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);

CREATE TABLE "runs" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"flow_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text NOT NULL,
	"state" jsonb NOT NULL,
	"started_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3),
	"node_id" text,
	"waiting_since" timestamptz(3),
	"due_at" timestamptz(3)
);

CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" uuid NOT NULL,
	"active_account_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);

CREATE TABLE "tasks" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"flow_id" uuid,
	"run_id" uuid,
	"node_id" text,
	"title" text NOT NULL,
	"due_at" timestamptz(3),
	"recipients" jsonb NOT NULL,
	"member_ids" uuid[] NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"done_at" timestamptz(3),
	"done_by" uuid
);

CREATE TABLE "timers" (
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"ring_at" timestamptz(3) NOT NULL,
	CONSTRAINT "timers_conversation_id_key_pk" PRIMARY KEY("conversation_id","key")
);

CREATE TABLE "traces" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"trace" jsonb NOT NULL
);

CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);

CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "webhook_endpoints" (
	"account_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text DEFAULT 'webhook' NOT NULL,
	"url" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "flow_versions" ADD CONSTRAINT "flow_versions_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identities" ADD CONSTRAINT "identities_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "notification_recipients" ADD CONSTRAINT "notification_recipients_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "account_templates_account" ON "account_templates" USING btree ("account_id");
CREATE INDEX "api_keys_key" ON "api_keys" USING btree ("key");
CREATE INDEX "api_keys_reference" ON "api_keys" USING btree ("reference_id");
CREATE INDEX "assignment_turns_account" ON "assignment_turns" USING btree ("account_id");
CREATE INDEX "back_tests_flow" ON "back_tests" USING btree ("flow_id","created_at");
CREATE UNIQUE INDEX "back_tests_under_way" ON "back_tests" USING btree ("flow_id") WHERE "back_tests"."state" in ('queued', 'running');
CREATE INDEX "channel_actions_queued" ON "channel_actions" USING btree ("conversation_id") WHERE "channel_actions"."status" = 'queued';
CREATE INDEX "channel_actions_conversation" ON "channel_actions" USING btree ("conversation_id","id");
CREATE UNIQUE INDEX "channels_address" ON "channels" USING btree ("account_id","kind","external_id");
CREATE UNIQUE INDEX "conversation_events_dedupe" ON "conversation_events" USING btree ("channel_id","dedupe_key");
CREATE INDEX "conversation_events_pending" ON "conversation_events" USING btree ("conversation_id") WHERE "conversation_events"."processed_at" is null;
CREATE INDEX "conversations_tags" ON "conversations" USING gin ("tags") WHERE "conversations"."tags" <> '{}';
CREATE INDEX "conversations_stage" ON "conversations" USING btree ("account_id","stage") WHERE "conversations"."stage" is not null;
CREATE INDEX "conversations_assignee" ON "conversations" USING btree ("account_id","assignee_id") WHERE "conversations"."assignee_id" is not null;
CREATE INDEX "conversations_by_window" ON "conversations" USING btree ("account_id","window_closes_at");
CREATE UNIQUE INDEX "conversations_contact_channel" ON "conversations" USING btree ("contact_id","channel_id");
CREATE INDEX "credentials_user" ON "credentials" USING btree ("user_id");
CREATE UNIQUE INDEX "flow_versions_number" ON "flow_versions" USING btree ("flow_id","number");
CREATE INDEX "flows_account" ON "flows" USING btree ("account_id");
CREATE INDEX "identities_conversation" ON "identities" USING btree ("conversation_id");
CREATE INDEX "invitations_account" ON "invitations" USING btree ("account_id");
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");
CREATE UNIQUE INDEX "members_once" ON "members" USING btree ("account_id","user_id");
CREATE INDEX "members_user" ON "members" USING btree ("user_id");
CREATE UNIQUE INDEX "message_templates_name" ON "message_templates" USING btree ("account_id","channel_kind","name","language");
CREATE INDEX "messages_thread" ON "messages" USING btree ("conversation_id","id");
CREATE UNIQUE INDEX "messages_provider" ON "messages" USING btree ("channel_id","provider_id") WHERE "messages"."provider_id" is not null;
CREATE INDEX "messages_outbox" ON "messages" USING btree ("conversation_id","id") WHERE "messages"."status" in ('queued', 'sending');
CREATE INDEX "messages_unsent" ON "messages" USING btree ("account_id","at") WHERE "messages"."status" in ('blocked', 'failed') and "messages"."run_id" is not null;
CREATE INDEX "node_counts_hour" ON "node_counts" USING btree ("hour");
CREATE INDEX "notification_deliveries_notification" ON "notification_deliveries" USING btree ("notification_id");
CREATE INDEX "notification_recipients_unread" ON "notification_recipients" USING btree ("member_id") WHERE "notification_recipients"."read_at" is null;
CREATE INDEX "notifications_conversation" ON "notifications" USING btree ("conversation_id");
CREATE INDEX "runs_waiting" ON "runs" USING btree ("flow_id","version_id","node_id","waiting_since","id") WHERE "runs"."status" = 'waiting';
CREATE INDEX "runs_open" ON "runs" USING btree ("conversation_id") WHERE "runs"."ended_at" is null;
CREATE INDEX "runs_flow" ON "runs" USING btree ("flow_id","started_at");
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");
CREATE INDEX "tasks_open" ON "tasks" USING btree ("account_id","due_at") WHERE "tasks"."done_at" is null;
CREATE INDEX "tasks_conversation" ON "tasks" USING btree ("conversation_id");
CREATE INDEX "timers_ring" ON "timers" USING btree ("ring_at");
CREATE INDEX "traces_conversation" ON "traces" USING btree ("conversation_id","id");
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");
