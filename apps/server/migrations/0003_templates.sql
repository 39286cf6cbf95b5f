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
--> statement-breakpoint
CREATE UNIQUE INDEX "message_templates_name" ON "message_templates" USING btree ("account_id","channel_kind","name","language");