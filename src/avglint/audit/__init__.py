"""Many statements: judged by several processes, kept in parts as they are done, and put together as one table."""
