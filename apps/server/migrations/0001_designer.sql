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
--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "draft_hash" text;--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "deleted_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "node_id" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "waiting_since" timestamptz(3);--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "due_at" timestamptz(3);--> statement-breakpoint
UPDATE "runs" SET "node_id" = "state" #>> '{wait,nodeId}', "waiting_since" = "started_at", "due_at" = to_timestamp(("state" #>> '{wait,dueAt}')::float8 / 1000) WHERE "status" = 'waiting';--> statement-breakpoint
CREATE INDEX "node_counts_hour" ON "node_counts" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "messages_unsent" ON "messages" USING btree ("account_id","at") WHERE "messages"."status" in ('blocked', 'failed') and "messages"."run_id" is not null;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("flow_id","version_id","node_id","waiting_since","id") WHERE "runs"."status" = 'waiting';