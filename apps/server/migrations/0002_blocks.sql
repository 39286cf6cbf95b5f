CREATE TABLE "assignment_turns" (
	"account_id" uuid NOT NULL,
	"member_id" uuid PRIMARY KEY NOT NULL,
	"turn" bigint NOT NULL
);
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE "presence" (
	"account_id" uuid NOT NULL,
	"member_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
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
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "time_zone" SET DEFAULT 'America/Sao_Paulo';--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "conversation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "facts" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "working_hours" jsonb;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "country" text DEFAULT 'BR' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "fields" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "flow_versions" ADD COLUMN "linked" jsonb;--> statement-breakpoint
ALTER TABLE "flow_versions" ADD COLUMN "certificate" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "part_of" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "rule_change" jsonb;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "kind" text DEFAULT 'webhook' NOT NULL;--> statement-breakpoint
CREATE INDEX "assignment_turns_account" ON "assignment_turns" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "channel_actions_queued" ON "channel_actions" USING btree ("conversation_id") WHERE "channel_actions"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "channel_actions_conversation" ON "channel_actions" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("account_id","due_at") WHERE "tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_conversation" ON "tasks" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "conversations_tags" ON "conversations" USING gin ("tags") WHERE "conversations"."tags" <> '{}';--> statement-breakpoint
CREATE INDEX "conversations_stage" ON "conversations" USING btree ("account_id","stage") WHERE "conversations"."stage" is not null;--> statement-breakpoint
CREATE INDEX "conversations_assignee" ON "conversations" USING btree ("account_id","assignee_id") WHERE "conversations"."assignee_id" is not null;--> statement-breakpoint
UPDATE "contacts" c SET "phone" = '+' || i.value FROM "identities" i WHERE i.contact_id = c.id AND i.kind = 'wa_id' AND i.value ~ '^[0-9]{6,15}$';--> statement-breakpoint
UPDATE "conversations" SET "state" = jsonb_set("state", '{facts}', jsonb_build_object('tags', '[]'::jsonb, 'fields', '{}'::jsonb, 'stage', null, 'assigneeId', "assignee_id"::text)) WHERE "assignee_id" IS NOT NULL AND "state" IS NOT NULL;
