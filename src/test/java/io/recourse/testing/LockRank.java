package io.recourse.testing;

import java.util.regex.Pattern;

/** What transactions wait for, in the order in which they may; docs/architecture.md says why. */
enum LockRank {
  CASE("from (?:published\\.)?service_case\\b.*for (no key )?update|\\bupdate service_case\\b"),
  ORDER("pg_advisory_xact_lock\\(hashtextextended\\(lower\\("),
  PAYMENT("\\bupdate captured_payment\\b|insert into captured_payment\\b"),
  CREDIT("insert into credit_entry\\b"),
  LIMIT("'refund limit "),
  CHAIN("from audit_head\\b.*for update");

  private static final Pattern UNDER_ORDER =
      Pattern.compile(
          "\\bupdate order_line set (claimed|returned)_quantity = [^,]*where|\\bupdate"
              + " payment_account\\b|insert into payment_account\\b");

  private static final Pattern UNDER_CASE =
      Pattern.compile("\\b(update|delete from) work_item\\b|for update of w\\b");

  private final Pattern statement;

  LockRank(String statement) {
    this.statement = Pattern.compile(statement, Pattern.DOTALL);
  }

  boolean isTakenBy(String sql) {
    return statement.matcher(sql).find();
  }

  /** Open work, which ends with a step of its case and by a person alike. */
  static boolean needsCase(String sql) {
    return UNDER_CASE.matcher(sql).find();
  }

  /** Pieces and accounts of an order, which several cases may share. */
  static boolean needsOrder(String sql) {
    return UNDER_ORDER.matcher(sql).find();
  }
}
