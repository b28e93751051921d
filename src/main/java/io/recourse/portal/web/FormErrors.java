package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** Refusals of a request for a return, each at the row and field of the form it speaks of. */
final class FormErrors {

  private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(/\\w+)?.*");

  private FormErrors() {}

  /** The place of a row among the rows of the form. */
  static String row(int index) {
    return "/entries/" + index;
  }

  static List<FieldError> of(List<FieldError> said, ReturnForm form) {
    return said.stream().map(error -> beside(error, form)).toList();
  }

  /** What could not even be read. */
  static Problem of(BindingResult binding) {
    return Problem.invalid(
        binding.getFieldErrors().stream()
            .map(error -> new FieldError(pointer(error.getField()), "field.form"))
            .toList());
  }

  private static String pointer(String property) {
    return "/" + property.replaceAll("[\\[.]", "/").replace("]", "");
  }

  private static FieldError beside(FieldError error, ReturnForm form) {
    Matcher found = LINE.matcher(error.pointer());
    if (!found.matches() || Integer.parseInt(found.group(1)) >= form.chosen().size()) {
      return error;
    }
    ReturnForm.Entry entry = form.chosen().get(Integer.parseInt(found.group(1)));
    String field = found.group(2) == null ? "" : found.group(2);
    return new FieldError(row(form.entries().indexOf(entry)) + field, error.phrase());
  }
}
