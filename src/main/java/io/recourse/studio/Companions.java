package io.recourse.studio;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What models offer each other that become versions together. */
@Component
class Companions {

  /** A text that breaks one of these is not looked into. */
  private static final Set<String> UNREADABLE = Set.of("xml", "form");

  private final ModelDrafts drafts;
  private final ModelReader reader;

  Companions(ModelDrafts drafts, ModelReader reader) {
    this.drafts = drafts;
    this.reader = reader;
  }

  /** Of the other parts of its change; nothing where it stands alone. */
  ModelSurroundings beside(Draft draft) {
    return draft.change() == null
        ? ModelSurroundings.NONE
        : of(drafts.of(draft.change().id()).stream().filter(it -> !it.id().equals(draft.id())));
  }

  ModelSurroundings of(Collection<Draft> together) {
    return of(together.stream());
  }

  private ModelSurroundings of(Stream<Draft> together) {
    return offered(together.filter(Companions::isReadable).map(Draft::text).toList());
  }

  /**
   * @param models each safe to look into
   */
  ModelSurroundings offered(List<ModelText> models) {
    return new ModelSurroundings(
            keys(models, ModelKind.BPMN),
            keys(models, ModelKind.DMN),
            keys(models, ModelKind.FORM),
            Map.of())
        .plus(ModelCheck.flowsOf(processes(models)));
  }

  static boolean isReadable(List<ModelFinding> findings) {
    return findings.stream().noneMatch(finding -> UNREADABLE.contains(finding.rule()));
  }

  private static boolean isReadable(Draft draft) {
    return isReadable(draft.findings());
  }

  private Set<String> keys(List<ModelText> models, ModelKind kind) {
    return models.stream()
        .filter(model -> model.kind() == kind)
        .flatMap(model -> reader.read(model).keys().stream())
        .collect(Collectors.toSet());
  }

  private static List<byte[]> processes(List<ModelText> models) {
    return models.stream()
        .filter(model -> model.kind() == ModelKind.BPMN)
        .map(ModelText::bytes)
        .toList();
  }
}
