package io.recourse.scenarios;

import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Facts and what a model must answer to them.
 *
 * @param key the model's
 * @param name in the words of its owners, once in a model
 * @param facts what is known, by name; what is not named is not known
 * @param expected what must come of it, by result column; other columns do not matter
 * @param way how a process is walked; null for a table
 * @param author who kept it last
 * @param version counts the changes, for optimistic locking
 */
public record Scenario(
    UUID id,
    ModelKind kind,
    String key,
    String name,
    Map<String, Object> facts,
    Map<String, Object> expected,
    Way way,
    String author,
    Instant savedAt,
    int version) {

  static Scenario first(ModelKind kind, String key, Wanted wanted, String author, Instant at) {
    return new Scenario(
        UUID.randomUUID(),
        kind,
        key,
        wanted.name(),
        wanted.facts(),
        wanted.expected(),
        begun(wanted.way(), at),
        author,
        at,
        1);
  }

  Scenario changed(Wanted wanted, String by, Instant at) {
    return new Scenario(
        id,
        kind,
        key,
        wanted.name(),
        wanted.facts(),
        wanted.expected(),
        begun(wanted.way(), at),
        by,
        at,
        version + 1);
  }

  private static Way begun(Way way, Instant at) {
    return way == null ? null : way.begunAt(at);
  }
}
