package io.recourse.engine.instance;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/** The value or values of one of the engine's statements. */
record Asked(Object values) {

  static Asked of(Object parameter) {
    return new Asked(
        parameter instanceof ListQueryParameterObject list ? list.getParameter() : parameter);
  }

  /** The only value; nothing where there are several or it is no text. */
  String id() {
    return values instanceof String id ? id : "";
  }

  String text(String name) {
    return values instanceof Map<?, ?> several && several.get(name) instanceof String text
        ? text
        : "";
  }

  boolean is(String name, String value) {
    return text(name).equals(value);
  }

  /** Whether none or this name is asked for. */
  boolean wants(String variable) {
    return !(values instanceof Map<?, ?> several
            && several.get("variableNames") instanceof Collection<?> names)
        || names.isEmpty()
        || names.contains(variable);
  }

  /** Whether the rows are to be locked, which only the database can. */
  boolean locks() {
    return values instanceof Map<?, ?> several && Boolean.TRUE.equals(several.get("lockResult"));
  }
}
