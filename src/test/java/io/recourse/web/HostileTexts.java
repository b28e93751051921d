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
public final class HostileTexts {

  static final ObjectMapper JSON = new ObjectMapper();

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

  /** All short ones of our own, and of the corpus the share of this turn of so many. */
  public static List<String> share(int turn, int turns) throws IOException {
    String[] corpus = JSON.readValue(file("blns.json").toFile(), String[].class);
    List<String> texts = new ArrayList<>(own().stream().filter(HostileTexts::isShort).toList());
    for (int i = turn; i < corpus.length; i += turns) {
      texts.add(corpus[i]);
    }
    return texts;
  }

  /** The share of this turn of so many, and four short ones of our own, others at each turn. */
  public static List<String> turn(int turn, int turns) throws IOException {
    List<String> all = share(turn, turns);
    List<String> own = own().stream().filter(HostileTexts::isShort).toList();
    List<String> texts = new ArrayList<>(all.subList(own.size(), all.size()));
    for (int i = 0; i < 4; i++) {
      texts.add(own.get((4 * turn + i) % own.size()));
    }
    return texts;
  }

  /** The share of this turn of so many, and two short ones of our own, others at each turn. */
  public static List<String> few(int turn, int turns) throws IOException {
    List<String> all = turn(turn, turns);
    return all.subList(0, all.size() - 2);
  }

  private static boolean isShort(String text) {
    return text.length() <= 10_000;
  }

  /** Markup that comes back as markup; a page has its own plain tags. */
  public static boolean echoes(String said, String text) {
    return text.length() > 8 && text.matches("(?s).*<\\w.*") && said.contains(text);
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
        "\u05E9\u05DC\u05D5\u05DD \u2067\u0645\u0631\u062D\u0628\u0627\u2069 100.00"
            + " \u202B<b>\u202C",
        "w".repeat(10_000),
        "x".repeat(1_000_000));
  }

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("recourse.corpus", "none"), "bad-inputs", name);
    assumeTrue(Files.exists(file), "no corpus");
    return file;
  }
}
