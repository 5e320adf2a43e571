-- Who wrote each version; decided_by is who put it into its state.
ALTER TABLE definition ADD COLUMN drafted_by TEXT NOT NULL DEFAULT 'yorisoi';
