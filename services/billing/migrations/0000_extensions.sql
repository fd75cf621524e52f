-- Lets one EXCLUDE constraint compare texts and ranges.
CREATE EXTENSION IF NOT EXISTS btree_gist;
