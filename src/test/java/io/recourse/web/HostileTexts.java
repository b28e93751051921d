package io.recourse.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts nobody wishes to receive: the corpus, and what it lacks. */
final class HostileTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HostileTexts() {}

  /** Every n-th text of the corpus and all of our own. */
  static List<String> every(int stride) throws IOException {
    String[] corpus = JSON.readValue(file("blns.json").toFile(), String[].class);
    List<String> texts = new ArrayList<>(own());
    for (int i = 0; i < corpus.length; i += stride) {
      texts.add(corpus[i]);
    }
    return texts;
  }

  /** Cases of the JSON parser suite whose name begins with this letter. */
  static List<String> json(char letter) throws IOException {
    List<String> inputs = new ArrayList<>();
    for (String line : Files.readAllLines(file("json_test_suite_share.jsonl"))) {
      JsonNode test = JSON.readTree(line);
      if (test.path("name").asText().charAt(0) == letter && test.has("input")) {
        inputs.add(test.get("input").asText());
      }
    }
    return inputs;
  }

  private static List<String> own() {
    return List.of(
        "nul \0 inside",
        "lone \uD800 surrogate",
        "line\r\nBcc: everyone@example.org",
        "\u202Eturned around\u202C",
        "${jndi:ldap://x} #{7*7} ${7*7} *{7*7} __${7*7}__::.x",
        "<img src=x onerror=alert(1)>",
        "'; drop table service_case; --",
        "../../../../etc/passwd",
        "x".repeat(1_000_000));
  }

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("recourse.corpus", "none"), "bad-inputs", name);
    assumeTrue(Files.exists(file), "no corpus");
    return file;
  }
}
