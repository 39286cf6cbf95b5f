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
--> statement-breakpoint
CREATE INDEX "back_tests_flow" ON "back_tests" USING btree ("flow_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "back_tests_under_way" ON "back_tests" USING btree ("flow_id") WHERE "back_tests"."state" in ('queued', 'running');