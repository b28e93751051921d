package io.recourse.failover;

import io.recourse.failover.Act.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether what was acknowledged is in the books of a server, cases, trail and ledger, and in those
 * of the payment provider.
 */
final class Promises {

  private final JdbcClient sql;
  private final Provider provider;
  private final List<Answered> answered;

  Promises(JdbcClient sql, Provider provider, List<Answered> answered) {
    this.sql = sql;
    this.provider = provider;
    this.answered = answered;
  }

  /** Acts that were acknowledged and have left no effect. */
  List<Answered> lost() {
    return answered.stream().filter(it -> effects(it) == 0).toList();
  }

  /** Acts whose effect is there more than once. */
  List<Answered> doubled() {
    return answered.stream().filter(it -> effects(it) > 1).toList();
  }

  /** Whether the money that was granted went out. */
  boolean isPaid() {
    return answered.stream()
        .filter(it -> it.act().kind() == Kind.REFUND)
        .allMatch(
            it ->
                count(
                        "select count(*) from refund where state = 'SETTLED' and order_number = ?",
                        it)
                    > 0);
  }

  String counts() {
    return answered.stream()
        .collect(Collectors.groupingBy(it -> it.act().kind(), Collectors.counting()))
        .toString();
  }

  /** The worst of all books about it. */
  private long effects(Answered one) {
    return switch (one.act().kind()) {
      case CASE -> opened(one);
      case TASK -> decided(one);
      case REFUND -> odd(decided(one), odd(booked(one), paid(one)));
    };
  }

  /** What is not 1, where one of the two is not. */
  private static long odd(long one, long other) {
    return one == 1 ? other : one;
  }

  private long opened(Answered one) {
    return odd(
        count("select count(*) from service_case where order_number = ?", one),
        event("CaseOpened", one));
  }

  private long decided(Answered one) {
    return odd(
        count(
            """
            select count(*) from case_line l join service_case c on c.number = l.case_number
            where l.approved_quantity = 1 and c.order_number = ?\
            """,
            one),
        event("LineApproved", one));
  }

  private long booked(Answered one) {
    return count(
        """
        select count(*) from ledger_entry l
        where l.kind = 'SETTLE' and l.order_number = ?\
        """,
        one);
  }

  private long paid(Answered one) {
    return provider.refundsOf(one.act().payment()).size();
  }

  private long event(String type, Answered one) {
    return count(
        "select count(*) from audit_event e join service_case c on c.number = e.chain where e.type"
            + " = '"
            + type
            + "' and c.order_number = ?",
        one);
  }

  private long count(String query, Answered one) {
    return sql.sql(query).param(one.act().order()).query(Long.class).single();
  }
}
