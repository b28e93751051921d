package io.recourse.testing;

import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The locks a statement takes and those it must find held. */
record LocksOfStatement(
    String sql, boolean opensCase, List<LockRank> takes, boolean needsCase, boolean needsOrder) {

  /** The pool's name of one statement ends with it, the statement's own text follows. */
  private static final String WRAPPING = " wrapping ";

  /** A text has its values in it already, so hardly any comes twice: none is kept. */
  static LocksOfStatement of(Statement statement) {
    String wrapped = statement.toString();
    int own = wrapped.indexOf(WRAPPING);
    return read(own < 0 ? wrapped : wrapped.substring(own + WRAPPING.length()));
  }

  private static LocksOfStatement read(String statement) {
    String sql = statement.toLowerCase(Locale.ROOT);
    return new LocksOfStatement(
        sql,
        sql.contains("insert into service_case"),
        Stream.of(LockRank.values()).filter(rank -> rank.isTakenBy(sql)).toList(),
        LockRank.needsCase(sql),
        LockRank.needsOrder(sql));
  }
}
