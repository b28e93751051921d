package io.recourse.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Camunda form as far as the server must judge it: its fields and their rules. */
public record Form(String id, List<FormField> fields) {

  static final Form EMPTY = new Form("", List.of());

  public Form {
    fields = List.copyOf(fields);
  }

  /**
   * Reads form-js JSON.
   *
   * @throws IllegalArgumentException when a component or a rule is one the server could not check
   */
  public static Form parse(String schema) {
    return FormReader.read(schema);
  }

  /** How many values a person enters here (INT-09); a list counts the fields of one row. */
  public long entered() {
    return everyField().filter(FormField::isEntered).count();
  }

  /** How many of them cannot be left out. */
  public long demanded() {
    return everyField().filter(FormField::isEntered).filter(FormField::required).count();
  }

  /**
   * The one choice that a person must make here and that stands in the form itself, such as the
   * decision.
   */
  public Optional<String> question() {
    return fields.stream()
        .filter(FormField::required)
        .filter(field -> field.kind() == FormField.Kind.CHOICE)
        .filter(field -> !field.choices().values().isEmpty())
        .map(FormField::key)
        .findFirst();
  }

  /** Whether what it was begun with is needed to judge what is sent. */
  boolean readsPrefilled() {
    return everyField()
        .anyMatch(
            field ->
                field.choices().key().isPresent()
                    || (field.required() && field.hide().isPossible()));
  }

  /** Keys that a person answers; what stands under any other is a fact that they are shown. */
  List<String> answered() {
    return fields.stream().filter(field -> !field.fixed()).map(FormField::key).toList();
  }

  private Stream<FormField> everyField() {
    return fields.stream().flatMap(Form::withChildren);
  }

  private static Stream<FormField> withChildren(FormField field) {
    return Stream.concat(
        Stream.of(field),
        Stream.of(field.children()).flatMap(Collection::stream).flatMap(Form::withChildren));
  }
}
