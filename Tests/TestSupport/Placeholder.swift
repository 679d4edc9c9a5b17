// Replaced by the first builder.
