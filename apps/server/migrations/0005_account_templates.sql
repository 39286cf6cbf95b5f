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
--> statement-breakpoint
CREATE INDEX "account_templates_account" ON "account_templates" USING btree ("account_id");