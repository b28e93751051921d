package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.engine.ModelFinding;
import java.util.List;
import java.util.Map;

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

  /** The same of several models, each named by its key. */
  static Problem ofAll(Map<Draft, List<ModelFinding>> findings) {
    List<FieldError> errors =
        findings.entrySet().stream()
            .flatMap(
                model ->
                    model.getValue().stream()
                        .filter(ModelFinding::refuses)
                        .map(it -> new FieldError(place(model.getKey().key(), it), it.message())))
            .toList();
    return new Problem(Problem.Kind.INVALID, "model.errors", errors);
  }

  private static String place(String key, ModelFinding finding) {
    String model = "/members/" + key;
    return finding.elementId() == null ? model : model + "/" + finding.elementId();
  }

  private static String place(ModelFinding finding) {
    return finding.elementId() == null ? "/content" : "/content/" + finding.elementId();
  }
}
