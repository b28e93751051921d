package io.recourse.engine.deployment;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers and refuses a deployment with any model in error; at the
 * start only the model in error is left out, so that no model can keep the product from starting.
 */
@Component
public class CheckedDeployment implements Deployer {

  /** The name of the deployment that the engine makes of our own models at every start. */
  static final String START_UP = "SpringAutoDeployment";

  private static final Pattern PROCESS =
      Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern DECISION =
      Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private final ObjectProvider<ModelCheck> check;
  private final LeftOutModels leftOut;

  CheckedDeployment(ObjectProvider<ModelCheck> check, LeftOutModels leftOut) {
    this.check = check;
    this.leftOut = leftOut;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    ModelSurroundings companions =
        new ModelSurroundings(
                ids(deployment, ModelKind.BPMN, PROCESS),
                ids(deployment, ModelKind.DMN, DECISION),
                ids(deployment, ModelKind.FORM, FORM),
                Map.of())
            .plus(ModelCheck.flowsOf(processes(deployment)));
    Map<String, List<String>> errors = new TreeMap<>();
    deployment
        .getResources()
        .forEach((name, resource) -> errors.put(name, errors(resource, companions).toList()));
    errors.values().removeIf(List::isEmpty);
    if (START_UP.equals(deployment.getName())) {
      errors.forEach((name, why) -> leaveOut(deployment, name, why));
    } else if (!errors.isEmpty()) {
      throw new NotValidException(
          "The deployment is refused: "
              + errors.values().stream().flatMap(List::stream).collect(Collectors.joining(" ")));
    }
  }

  private void leaveOut(DeploymentEntity deployment, String name, List<String> why) {
    deployment.getResources().remove(name);
    leftOut.add(name, why);
  }

  private Stream<String> errors(ResourceEntity resource, ModelSurroundings companions) {
    return ModelKind.of(resource.getName())
        .map(
            kind ->
                check.getObject().check(resource.getBytes(), kind, companions).stream()
                    .filter(ModelFinding::refuses)
                    .map(it -> resource.getName() + " " + it.elementId() + ": " + it.message()))
        .orElseGet(() -> picture(resource.getName()));
  }

  private static Stream<String> picture(String name) {
    return name.endsWith(".png") || name.endsWith(".svg")
        ? Stream.empty()
        : Stream.of(name + " is neither a process, a decision nor a form.");
  }

  private static List<byte[]> processes(DeploymentEntity deployment) {
    return deployment.getResources().values().stream()
        .filter(it -> ModelKind.of(it.getName()).filter(ModelKind.BPMN::equals).isPresent())
        .map(ResourceEntity::getBytes)
        .toList();
  }

  private static Set<String> ids(DeploymentEntity deployment, ModelKind kind, Pattern id) {
    Set<String> found = new HashSet<>();
    deployment.getResources().values().stream()
        .filter(resource -> ModelKind.of(resource.getName()).filter(kind::equals).isPresent())
        .forEach(
            resource -> {
              Matcher ids = id.matcher(new String(resource.getBytes(), StandardCharsets.UTF_8));
              while (ids.find()) {
                found.add(ids.group(1));
              }
            });
    return found;
  }
}
