package io.recourse.orders.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.orders.OrderFact;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one JSON object strictly; what is wrong goes to the complaints, with its pointer. */
final class JsonFields {

  private final JsonNode node;
  private final String pointer;
  private final RequestFaults complaints;

  JsonFields(JsonNode node, String pointer, RequestFaults complaints, Set<String> known) {
    this.node = node;
    this.pointer = pointer;
    this.complaints = complaints;
    if (!node.isObject()) {
      complaints.add(pointer, "field.object");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                complaints.unknown(at(name));
              }
            });
  }

  String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** The facts whose property is not there; one that is null says that there is none. */
  Set<OrderFact> leftOut(Map<OrderFact, String> properties) {
    return properties.entrySet().stream()
        .filter(fact -> !node.has(fact.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  JsonNode child(String name) {
    return node.path(name);
  }

  void complain(String name, String key, Object... facts) {
    complaints.add(at(name), key, facts);
  }

  /** Null after a complaint, and for an absent text. */
  String text(String name, int most) {
    return has(name) ? text(child(name), at(name), most) : null;
  }

  /** An empty text is none, as in a file's cell. */
  String requiredText(String name, int most) {
    if (child(name).isTextual() && child(name).textValue().isBlank()) {
      complain(name, "field.required");
      return null;
    }
    demand(name);
    return text(name, most);
  }

  private String text(JsonNode value, String where, int most) {
    if (!value.isTextual()) {
      complaints.add(where, "field.text");
      return null;
    }
    return PlainText.flaw(value.textValue(), most)
        .map(
            flaw -> {
              complaints.add(where, flaw);
              return (String) null;
            })
        .orElse(value.textValue());
  }

  List<String> texts(String name, int most) {
    List<String> found = new ArrayList<>();
    List<JsonNode> values = array(name);
    for (int i = 0; i < values.size(); i++) {
      String text = text(values.get(i), at(name) + "/" + i, most);
      if (text != null && found.contains(text)) {
        complaints.add(at(name) + "/" + i, "field.twice");
      } else if (text != null) {
        found.add(text);
      }
    }
    return List.copyOf(found);
  }

  List<JsonNode> array(String name) {
    List<JsonNode> values = new ArrayList<>();
    if (has(name) && !child(name).isArray()) {
      complain(name, "field.list");
    } else {
      child(name).forEach(values::add);
    }
    return values;
  }

  int count(String name, int most) {
    demand(name);
    JsonNode value = child(name);
    if (has(name) && !(value.isIntegralNumber() && value.canConvertToInt())) {
      complain(name, "field.whole");
    } else if (has(name) && (value.intValue() < 1 || value.intValue() > most)) {
      complain(name, "field.between", 1, most);
    } else {
      return value.asInt(1);
    }
    return 1;
  }

  boolean flag(String name) {
    if (has(name) && !child(name).isBoolean()) {
      complain(name, "field.boolean");
    }
    return child(name).asBoolean(false);
  }

  Instant instant(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return OffsetDateTime.parse(child(name).asText()).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      complain(name, "field.instant");
      return null;
    }
  }

  /** A day as in a calendar; null after a complaint, and where it is absent. */
  LocalDate day(String name) {
    if (!has(name)) {
      return null;
    }
    Optional<LocalDate> day = OrderLimits.day(child(name).asText());
    if (day.isEmpty()) {
      complain(name, "field.date");
    }
    return day.orElse(null);
  }

  /** A moment that has been, and not before any shop was there. */
  Instant past(String name, Instant now) {
    Instant at = instant(name);
    if (at != null && !OrderLimits.isPast(at, now)) {
      complain(name, "field.moment");
    }
    return at;
  }

  /** One of an enum's names; null after a complaint, and where it is absent. */
  <E extends Enum<E>> E oneOf(String name, Class<E> choices) {
    String told = text(name, 40);
    List<E> all = List.of(choices.getEnumConstants());
    Optional<E> found = all.stream().filter(one -> one.name().equals(told)).findFirst();
    if (told != null && found.isEmpty()) {
      complainOf(name, all.stream().map(Enum::name).toArray());
    }
    return found.orElse(null);
  }

  private void complainOf(String name, Object... choices) {
    if (choices.length == 2) {
      complain(name, "field.oneOrOther", choices);
    } else {
      complain(name, "field.among", Stream.of(choices).map(String::valueOf).collect(joining(", ")));
    }
  }

  void demand(String name) {
    if (!has(name)) {
      complain(name, "field.required");
    }
  }
}
