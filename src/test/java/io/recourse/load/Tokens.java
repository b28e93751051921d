package io.recourse.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All words of the chosen cases that change, found again wherever they stand in a text. */
final class Tokens {

  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern ID = Pattern.compile(UUID);

  private final Map<String, Token> tokens = new HashMap<>();
  private final Map<Token.Kind, Integer> counts = new EnumMap<>(Token.Kind.class);
  private final Set<String> fixed = new HashSet<>();
  private Pattern pattern;

  /** Ids in a text that stay, as those of models do. */
  void keep(String text) {
    Matcher ids = ID.matcher(text);
    while (ids.find()) {
      fixed.add(ids.group());
    }
  }

  void add(Token.Kind kind, String seed) {
    if (!tokens.containsKey(seed)) {
      int index = counts.merge(kind, 1, Integer::sum) - 1;
      put(kind, seed, index);
      pattern = kind == Token.Kind.UUID ? pattern : null;
    }
  }

  /** The same index for a person's name and mail. */
  void addPerson(String id, String name, String mail) {
    add(Token.Kind.PERSON, id);
    int index = tokens.get(id).index();
    put(Token.Kind.NAME, name, index);
    put(Token.Kind.MAIL, mail, index);
  }

  private void put(Token.Kind kind, String seed, int index) {
    tokens.putIfAbsent(seed, new Token(kind, seed, index, false));
    String lower = seed.toLowerCase(Locale.ROOT);
    tokens.putIfAbsent(lower, new Token(kind, seed, index, !lower.equals(seed)));
  }

  boolean has(String word) {
    return tokens.containsKey(word);
  }

  /** An id that is not one of a model or of a deployment. */
  boolean isOwnId(String word) {
    return ID.matcher(word).matches() && !fixed.contains(word);
  }

  /** The text as fixed pieces and {@link Token}s by turns. */
  List<Object> split(String text) {
    List<Object> parts = new ArrayList<>();
    Matcher found = pattern().matcher(text);
    int from = 0;
    while (found.find()) {
      Token token = tokenOf(found.group());
      if (token != null) {
        parts.add(text.substring(from, found.start()));
        parts.add(token);
        from = found.end();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private Token tokenOf(String word) {
    if (isOwnId(word)) {
      add(Token.Kind.UUID, word);
    }
    return tokens.get(word);
  }

  private Pattern pattern() {
    if (pattern == null) {
      String words =
          tokens.keySet().stream()
              .filter(word -> !ID.matcher(word).matches())
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      pattern = Pattern.compile("(?<![A-Za-z0-9])(?:" + UUID + "|" + words + ")(?![A-Za-z0-9])");
    }
    return pattern;
  }
}
