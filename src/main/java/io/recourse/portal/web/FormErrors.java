package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** Refusals of a request, each beside the row and field of the form it speaks of. */
public final class FormErrors {

  private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(?:/(\\w+))?.*");
  private static final Pattern BOUND = Pattern.compile("entries\\[(\\d+)]\\.(\\w+)");

  private FormErrors() {}

  /**
   * @param row index of the form's entry; -1 when it is about the whole request
   */
  public record Error(int row, String field, String text) {}

  static List<Error> of(Problem problem, ReturnForm form) {
    if (problem.errors().isEmpty()) {
      return List.of(new Error(-1, null, problem.getMessage()));
    }
    return problem.errors().stream().map(error -> beside(error, form)).toList();
  }

  static List<Error> of(BindingResult binding) {
    return binding.getFieldErrors().stream()
        .map(
            error -> {
              Matcher found = BOUND.matcher(error.getField());
              return found.matches()
                  ? new Error(Integer.parseInt(found.group(1)), found.group(2), null)
                  : new Error(-1, error.getField(), null);
            })
        .toList();
  }

  private static Error beside(FieldError error, ReturnForm form) {
    Matcher found = LINE.matcher(error.pointer());
    if (!found.matches() || Integer.parseInt(found.group(1)) >= form.chosen().size()) {
      return new Error(-1, null, error.detail());
    }
    ReturnForm.Entry entry = form.chosen().get(Integer.parseInt(found.group(1)));
    return new Error(form.entries().indexOf(entry), found.group(2), error.detail());
  }
}
