package io.recourse.engine.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * One decision table as it is written.
 *
 * @param hitPolicy such as FIRST or UNIQUE, as the standard names it
 */
record Table(
    String decision,
    String id,
    String hitPolicy,
    List<Column> inputs,
    List<Column> outputs,
    List<Row> rows) {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  /**
   * A column.
   *
   * @param name the fact that is read, or the result's name
   * @param words the words it may be where the table lists them; empty for any
   */
  record Column(String id, String name, String type, Set<String> words) {}

  /** A rule with its cells, in the order of the columns; an empty test is always met. */
  record Row(String id, int number, List<String> tests, List<String> results) {}

  static Stream<Table> of(ModelXml model) {
    return model.all().filter(it -> it.getLocalName().equals("decisionTable")).map(Table::read);
  }

  boolean takesFirst() {
    return hitPolicy.equals("FIRST") || hitPolicy.equals("RULE ORDER");
  }

  boolean takesOne() {
    return hitPolicy.equals("UNIQUE") || hitPolicy.equals("ANY");
  }

  private static Table read(Element table) {
    String policy = table.getAttribute("hitPolicy");
    List<Element> rules = ModelXml.children(table, "rule").toList();
    return new Table(
        ModelXml.parent(table).getAttribute("id"),
        ModelXml.idOf(table),
        policy.isEmpty() ? "UNIQUE" : policy,
        ModelXml.children(table, "input").map(Table::input).toList(),
        ModelXml.children(table, "output").map(Table::output).toList(),
        IntStream.range(0, rules.size()).mapToObj(at -> row(rules.get(at), at + 1)).toList());
  }

  private static Column input(Element input) {
    Element expression = ModelXml.children(input, "inputExpression").findFirst().orElse(input);
    return new Column(
        ModelXml.idOf(input),
        text(expression),
        expression.getAttribute("typeRef"),
        words(input, "inputValues"));
  }

  private static Column output(Element output) {
    return new Column(
        ModelXml.idOf(output),
        output.getAttribute("name"),
        output.getAttribute("typeRef"),
        words(output, "outputValues"));
  }

  private static Set<String> words(Element column, String list) {
    return ModelXml.children(column, list)
        .flatMap(values -> WORD.matcher(text(values)).results())
        .map(word -> word.group(1))
        .collect(Collectors.toSet());
  }

  private static Row row(Element rule, int number) {
    return new Row(
        ModelXml.idOf(rule), number, cells(rule, "inputEntry"), cells(rule, "outputEntry"));
  }

  private static List<String> cells(Element rule, String kind) {
    return ModelXml.children(rule, kind)
        .map(Table::text)
        .map(text -> text.equals("-") ? "" : text)
        .toList();
  }

  private static String text(Element cell) {
    return ModelXml.children(cell, "text").map(ModelXml::text).findFirst().orElse("");
  }
}
