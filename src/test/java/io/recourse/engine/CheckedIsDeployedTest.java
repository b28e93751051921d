package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class CheckedIsDeployedTest {

  private static final Path CORPUS =
      Path.of(System.getProperty("recourse.corpus", "../shared/data")).resolve("models");

  @Autowired ModelCheck check;
  @Autowired RepositoryService repository;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:exclusiveGateway id='Gateway_Odd' name='Odd?'/>",
        "<bpmn:boundaryEvent id='Timer_Odd' name='Odd' attachedToRef='Nowhere'>"
            + "<bpmn:timerEventDefinition/></bpmn:boundaryEvent>",
        "<bpmn:sequenceFlow id='Flow_Odd' sourceRef='Task_It' targetRef='Nowhere'/>"
      })
  @DisplayName("B1 what the engine would refuse the check refuses, naming the element")
  void refusedByTheEngine(String odd) {
    String model = model("OddProcess", odd);

    assertThat(errors(model.getBytes(StandardCharsets.UTF_8), ModelKind.BPMN))
        .isNotEmpty()
        .anySatisfy(error -> assertThat(error.elementId()).isNotNull());
  }

  @Test
  @DisplayName("B1 every model of the corpus that passes the check is deployed by the engine")
  void passesAndDeploys() throws IOException {
    assumeThat(CORPUS).isDirectory();
    List<String> broken = new ArrayList<>();
    int passed = 0;
    for (Path file : models()) {
      byte[] model = Files.readAllBytes(file);
      ModelKind kind = ModelKind.of(file.toString()).orElseThrow();
      if (errors(model, kind).isEmpty()) {
        passed++;
        deploy(file.getFileName().toString(), model).ifPresent(broken::add);
      }
    }
    System.out.printf("Corpus models that pass the check: %d, all deployed%n", passed);
    assertThat(broken).isEmpty();
    assertThat(passed).isPositive();
  }

  @Test
  @DisplayName(
      "B1 what the engine refused is refused, what it deploys nothing of is said, the rest is"
          + " refused by rules of ours alone")
  void verdicts() throws IOException {
    assumeThat(CORPUS).isDirectory();
    Map<String, List<String>> wrong = new TreeMap<>();
    Map<String, Integer> right = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    for (String row : Files.readAllLines(CORPUS.resolve("oracle_camunda_7.24.0.csv"))) {
      String[] cells = row.split(",", 5);
      Optional<ModelKind> kind = ModelKind.of(cells[0]);
      if (kind.isEmpty()) {
        continue;
      }
      List<ModelFinding> errors =
          errors(Files.readAllBytes(CORPUS.resolve(cells[0])), kind.orElseThrow());
      Set<String> named =
          errors.stream().map(ModelFinding::rule).collect(Collectors.toCollection(TreeSet::new));
      String verdict = verdict(cells);
      if (isRight(verdict, named)) {
        right.merge(verdict, 1, Integer::sum);
        named.forEach(rule -> rules.merge(rule, 1, Integer::sum));
      } else {
        wrong.computeIfAbsent(verdict, any -> new ArrayList<>()).add(cells[0] + " " + named);
      }
    }
    System.out.printf("Verdicts on the corpus that agree with the engine's: %s%n", right);
    System.out.printf("Rules that refuse models of the corpus: %s%n", rules);
    assertThat(wrong).isEmpty();
    assertThat(right.values().stream().mapToInt(it -> it).sum()).isGreaterThan(400);
  }

  private static String verdict(String[] cells) {
    boolean nothing = cells[2].equals("0") && cells[3].equals("0");
    return nothing && cells[1].equals("ACCEPTED") ? "deploys nothing" : cells[1];
  }

  /** What the engine takes may still be refused, but not with the engine's own words. */
  private static boolean isRight(String verdict, Set<String> named) {
    return switch (verdict) {
      case "REJECTED" -> !named.isEmpty();
      case "deploys nothing" -> named.contains("executable");
      default -> !named.contains("engine");
    };
  }

  private Optional<String> deploy(String name, byte[] model) {
    try {
      String deployed =
          repository
              .createDeployment()
              .name("corpus")
              .addInputStream(name, new ByteArrayInputStream(model))
              .deploy()
              .getId();
      repository.deleteDeployment(deployed, true);
      return Optional.empty();
    } catch (ProcessEngineException refused) {
      return Optional.of(name + ": " + refused.getMessage());
    }
  }

  private List<ModelFinding> errors(byte[] model, ModelKind kind) {
    return check.check(model, kind).stream().filter(ModelFinding::refuses).toList();
  }

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> ModelKind.of(it.toString()).isPresent())
          .sorted()
          .toList();
    }
  }

  private static String model(String key, String odd) {
    return """
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
    <bpmn:process id="%s" name="Odd" isExecutable="true" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="StartEvent_Odd" name="Begun"/>
    <bpmn:userTask id="Task_It" name="Do it" camunda:candidateGroups="agent" camunda:dueDate="P1D">
    <bpmn:extensionElements><camunda:properties>
    <camunda:property name="defaultOutcome" value="escalated"/>
    </camunda:properties></bpmn:extensionElements></bpmn:userTask>
    <bpmn:endEvent id="EndEvent_Odd" name="Done"/>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Odd" targetRef="Task_It"/>
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_It" targetRef="EndEvent_Odd"/>
    %s</bpmn:process></bpmn:definitions>
    """
        .formatted(key, odd);
  }
}
