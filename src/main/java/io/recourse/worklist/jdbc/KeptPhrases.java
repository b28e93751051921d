package io.recourse.worklist.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.common.Phrase;
import org.springframework.stereotype.Component;

/** A sentence as key and facts, so that it is read later in any language. */
@Component
class KeptPhrases {

  private static final String KEY = "key";
  private static final String FACTS = "facts";

  private final ObjectMapper json;

  KeptPhrases(ObjectMapper json) {
    this.json = json;
  }

  String write(Phrase phrase) {
    return node(phrase).toString();
  }

  Phrase read(String kept) {
    try {
      return phrase(json.readTree(kept));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("A kept sentence is not JSON", notOurs);
    }
  }

  private ObjectNode node(Phrase phrase) {
    ObjectNode node = json.createObjectNode().put(KEY, phrase.key());
    ArrayNode facts = node.putArray(FACTS);
    for (Object fact : phrase.arguments()) {
      if (fact instanceof Phrase part) {
        facts.add(node(part));
      } else {
        facts.add(String.valueOf(fact));
      }
    }
    return node;
  }

  private static Phrase phrase(JsonNode node) {
    Object[] facts = new Object[node.path(FACTS).size()];
    for (int at = 0; at < facts.length; at++) {
      JsonNode fact = node.path(FACTS).get(at);
      facts[at] = fact.isObject() ? phrase(fact) : fact.asText();
    }
    return Phrase.of(node.path(KEY).asText(), facts);
  }
}
