package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.engine.ModelFinding;
import java.util.List;

/** Says with every error of a model why it is not deployed. */
public final class RefusedModel {

  private RefusedModel() {}

  public static Problem because(List<ModelFinding> findings) {
    List<FieldError> errors =
        findings.stream()
            .filter(ModelFinding::refuses)
            .map(it -> new FieldError(place(it), it.message()))
            .toList();
    return new Problem(Problem.Kind.INVALID, "model.errors", errors);
  }

  private static String place(ModelFinding finding) {
    return finding.elementId() == null ? "/content" : "/content/" + finding.elementId();
  }
}
