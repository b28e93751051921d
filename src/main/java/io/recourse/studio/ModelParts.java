package io.recourse.studio;

import io.recourse.engine.ModelFinding;
import java.util.List;
import java.util.Set;

/**
 * What a model defines and leans on.
 *
 * @param keys the definitions that the engine would deploy from it
 * @param forms the forms that must be in the same deployment
 * @param findings why it could not be read or cannot be deployed alone
 */
public record ModelParts(
    Set<String> keys, String name, Set<String> forms, List<ModelFinding> findings) {

  public static ModelParts unreadable(String reason) {
    return new ModelParts(
        Set.of(), null, Set.of(), List.of(ModelFinding.error(null, "schema", reason)));
  }
}
