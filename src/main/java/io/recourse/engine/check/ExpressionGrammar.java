package io.recourse.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between {@code ${} and {@code }}: variables, literals, comparisons, and/or/not, calls
 * of listed beans with plain arguments, and two properties of the execution. Nothing else.
 */
final class ExpressionGrammar {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([A-Za-z_]\\w*)|(\\d+(?:\\.\\d+)?)|'([^'\\\\]*)'|\"([^\"\\\\]*)\""
              + "|(==|!=|<=|>=|&&|\\|\\||[<>!().,-]))");
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
  private static final Set<String> EXECUTION = Set.of("processBusinessKey", "businessKey");

  private static final int DEEPEST = 16;
  private static final int LONGEST = 1_000;

  private final List<String> tokens = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private int at;
  private int depth;

  private ExpressionGrammar(String text) {
    if (text.length() > LONGEST) {
      throw refused("more than " + LONGEST + " characters");
    }
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw refused("“" + text.substring(end).strip() + "”");
    }
  }

  /** Returns the beans whose methods it calls; throws IllegalArgumentException with the reason. */
  static List<String> read(String expression) {
    ExpressionGrammar grammar = new ExpressionGrammar(expression);
    grammar.either();
    if (grammar.at < grammar.tokens.size()) {
      throw refused("“" + grammar.tokens.get(grammar.at) + "”");
    }
    return grammar.calls;
  }

  private void either() {
    do {
      comparison();
    } while (take("||") || take("or") || take("&&") || take("and"));
  }

  private void comparison() {
    operand();
    if (at < tokens.size() && COMPARISONS.contains(tokens.get(at))) {
      at++;
      operand();
    }
  }

  private void operand() {
    if (++depth > DEEPEST) {
      throw refused("more than " + DEEPEST + " parts inside each other");
    }
    part();
    depth--;
  }

  private void part() {
    if (take("!") || take("not") || take("empty") || take("-")) {
      operand();
    } else if (take("(")) {
      either();
      demand(")");
    } else {
      value(next());
    }
  }

  private void value(String token) {
    char first = token.charAt(0);
    if (first == '\'' || first == '"' || Character.isDigit(first)) {
      return;
    }
    if (!Character.isLetter(first) && first != '_') {
      throw refused("“" + token + "”");
    }
    if (take(".")) {
      member(token, next());
    }
  }

  private void member(String bean, String name) {
    if (bean.equals("execution") && EXECUTION.contains(name)) {
      return;
    }
    demand("(");
    calls.add(bean);
    if (!take(")")) {
      do {
        plain(next());
      } while (take(","));
      demand(")");
    }
  }

  private static void plain(String argument) {
    if (!argument.matches("'[^']*'|\"[^\"]*\"|\\w+(\\.\\d+)?")) {
      throw refused("“" + argument + "” as an argument");
    }
  }

  private String next() {
    if (at >= tokens.size()) {
      throw refused("an unfinished expression");
    }
    return tokens.get(at++);
  }

  private boolean take(String token) {
    boolean there = at < tokens.size() && tokens.get(at).equals(token);
    at += there ? 1 : 0;
    return there;
  }

  private void demand(String token) {
    if (!take(token)) {
      throw refused("something without its “" + token + "”");
    }
  }

  private static IllegalArgumentException refused(String what) {
    return new IllegalArgumentException("Expressions here may not contain " + what + ".");
  }
}
