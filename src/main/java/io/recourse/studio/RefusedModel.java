package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.engine.Finding;
import java.util.List;

/** Says with every error of a model why it is not deployed. */
public final class RefusedModel {

  private RefusedModel() {}

  public static Problem because(List<Finding> findings) {
    List<FieldError> errors =
        findings.stream()
            .filter(Finding::refuses)
            .map(it -> new FieldError(place(it), it.message()))
            .toList();
    return new Problem(Problem.Kind.INVALID, "model.errors", errors);
  }

  private static String place(Finding finding) {
    return finding.elementId() == null ? "/content" : "/content/" + finding.elementId();
  }
}
