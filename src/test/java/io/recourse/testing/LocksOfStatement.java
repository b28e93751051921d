package io.recourse.testing;

import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The locks a statement takes and those it must find held; each text is read once. */
record LocksOfStatement(
    String sql, boolean opensCase, List<LockRank> takes, boolean needsCase, boolean needsOrder) {

  /** The pool's name of one statement ends with it, the statement's own text follows. */
  private static final String WRAPPING = " wrapping ";

  private static final Map<String, LocksOfStatement> KNOWN = new ConcurrentHashMap<>();

  static LocksOfStatement of(Statement statement) {
    String wrapped = statement.toString();
    int own = wrapped.indexOf(WRAPPING);
    String text = own < 0 ? wrapped : wrapped.substring(own + WRAPPING.length());
    return KNOWN.computeIfAbsent(text, LocksOfStatement::read);
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
