package io.recourse.testing;

import java.util.regex.Pattern;

/** What transactions wait for, in the order in which they may; docs/architecture.md says why. */
enum LockRank {
  CASE(
      "service_case",
      "from (?:published\\.)?service_case\\b.*for (no key )?update|\\bupdate service_case\\b"),
  ORDER("pg_advisory_xact_lock", "pg_advisory_xact_lock\\(hashtextextended\\(lower\\("),
  PAYMENT("captured_payment", "\\bupdate captured_payment\\b|insert into captured_payment\\b"),
  CREDIT("credit_entry", "insert into credit_entry\\b"),
  LIMIT("'refund limit ", "'refund limit "),
  CHAIN("audit_head", "from audit_head\\b.*for update");

  private static final Pattern UNDER_ORDER =
      Pattern.compile(
          "\\bupdate order_line set (claimed|returned)_quantity = [^,]*where|\\bupdate"
              + " payment_account\\b|insert into payment_account\\b");

  private static final Pattern UNDER_CASE =
      Pattern.compile("\\b(update|delete from) work_item\\b|for update of w\\b");

  private final String locked;
  private final Pattern statement;

  /** What is locked is named in the statement: most name none of it and need no closer look. */
  LockRank(String locked, String statement) {
    this.locked = locked;
    this.statement = Pattern.compile(statement, Pattern.DOTALL);
  }

  boolean isTakenBy(String sql) {
    return sql.contains(locked) && statement.matcher(sql).find();
  }

  /** Open work, which ends with a step of its case and by a person alike. */
  static boolean needsCase(String sql) {
    return (sql.contains("work_item") || sql.contains("for update of w"))
        && UNDER_CASE.matcher(sql).find();
  }

  /** Pieces and accounts of an order, which several cases may share. */
  static boolean needsOrder(String sql) {
    return (sql.contains("order_line") || sql.contains("payment_account"))
        && UNDER_ORDER.matcher(sql).find();
  }
}
