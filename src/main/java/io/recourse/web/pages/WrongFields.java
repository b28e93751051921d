package io.recourse.web.pages;

import io.recourse.common.Problem.FieldError;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which field of a form a refusal speaks of, and how the box above the form leads there. */
@Component("wrongFields")
public class WrongFields {

  private static final String ANYWHERE = "*";

  /**
   * The field that shows the error, as its template names it; null where no field does.
   *
   * @param fields pointers, or {@code *} and the end of a pointer
   */
  public String of(FieldError error, Set<String> fields) {
    return fields.stream().filter(at -> speaksOf(error, at)).findFirst().orElse(null);
  }

  /** Name of the field on its page. */
  public String id(String at) {
    return "at" + at.replace(ANYWHERE, "").replace('/', '-');
  }

  static List<FieldError> said(List<FieldError> errors, String at) {
    return errors.stream().filter(error -> speaksOf(error, at)).toList();
  }

  private static boolean speaksOf(FieldError error, String at) {
    String pointer = error.pointer();
    return at.startsWith(ANYWHERE)
        ? pointer.endsWith(at.substring(ANYWHERE.length()))
        : pointer.equals(at) || pointer.startsWith(at + "/");
  }
}
