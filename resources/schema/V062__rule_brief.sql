-- The few letters that stand for a rule where there is little room; empty in runs from before there were any.
ALTER TABLE run_rule ADD COLUMN brief TEXT NOT NULL DEFAULT '';
ALTER TABLE run_rule ADD COLUMN brief_en TEXT NOT NULL DEFAULT '';
