package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.recourse.RecourseApplication;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import io.recourse.engine.NamedInModels;
import io.recourse.engine.ReachesOutside;
import io.recourse.engine.StepBeans;
import io.recourse.engine.check.Checks;
import io.recourse.engine.check.TokenGraph;
import io.recourse.engine.check.WordsForTests;
import io.recourse.policy.dmn.TablesOfPolicy;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** Every model of ours obeys the contract, and other people's models never break the check. */
class ModelContractTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");
  private static final Path CORPUS =
      Path.of(System.getProperty("recourse.corpus", "../shared/data")).resolve("models");
  private static final Set<String> UNSAFE = Set.of("vocabulary", "expression", "xml", "language");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[:\\s]class=|:expression=|:async=|:src|[sS]cript|Listener|[cC]onnector|:type=|:topic=|language="
              + "|form(?:Data|Key|Property|Field|HandlerClass)|:field|activiti|variableMapping|caseRef|:resource|import"
              + " |standardLoop|ioSpecification|sourceExpression"
              + "|potentialStarter|taskPriority|[$#]\\{[^}]*[.\\[(+?*]");
  private static final Set<String> BEANS = beans(Component.class);
  private static final Set<String> CALLABLE = beans(NamedInModels.class);
  private static final ModelSurroundings SURROUNDINGS = surroundings();

  private final Checks checks =
      new Checks(
          new StepBeans(
              name -> name.endsWith("Delegate") && BEANS.contains(name),
              CALLABLE::contains,
              beans(ReachesOutside.class)::contains),
          new TablesOfPolicy().tables(),
          List.of(),
          WordsForTests.TASKS);

  static Stream<Path> ours() throws IOException {
    List<Path> found = new java.util.ArrayList<>(files(PROCESSES));
    found.addAll(files(FORMS));
    return found.stream().filter(it -> ModelKind.of(it.toString()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("ours")
  @DisplayName("B1 every model that we ship passes the deployment check")
  void our_models_pass(Path model) throws IOException {
    assertThat(check(model, SURROUNDINGS).filter(ModelFinding::refuses)).isEmpty();
  }

  @Test
  @DisplayName("B1 no benign model of the corpus is called unsafe, and none breaks the check")
  void benign_models_are_not_called_unsafe() throws IOException {
    assumeThat(CORPUS).isDirectory();
    int benign = 0;
    Set<String> accused = new TreeSet<>();
    for (Path model : accepted()) {
      List<ModelFinding> findings = check(model, SURROUNDINGS).toList();
      if (isBenign(model)) {
        benign++;
        findings.stream()
            .filter(it -> it.refuses() && UNSAFE.contains(it.rule()))
            .forEach(it -> accused.add(model.getFileName() + ": " + it));
      }
    }
    assertThat(accused).isEmpty();
    assertThat(benign).isGreaterThanOrEqualTo(40);
  }

  private Stream<ModelFinding> check(Path model, ModelSurroundings known) throws IOException {
    ModelKind kind = ModelKind.of(model.toString()).orElseThrow();
    return checks.check(Files.readAllBytes(model), kind, known).stream();
  }

  /** What the engine itself accepts, as it was once measured. */
  private static List<Path> accepted() throws IOException {
    return Files.readAllLines(CORPUS.resolve("oracle_camunda_7.24.0.csv")).stream()
        .map(line -> line.split(",", 4))
        .filter(cells -> cells.length > 2 && cells[1].equals("ACCEPTED"))
        .map(cells -> CORPUS.resolve(cells[0]))
        .filter(Files::exists)
        .filter(it -> ModelKind.of(it.toString()).filter(ModelKind.BPMN::equals).isPresent())
        .toList();
  }

  private static boolean isBenign(Path model) throws IOException {
    String text = Files.readString(model, StandardCharsets.ISO_8859_1);
    return !FORBIDDEN.matcher(text).find();
  }

  private static ModelSurroundings surroundings() {
    try {
      return new ModelSurroundings(
          names(PROCESSES, ".bpmn"),
          names(PROCESSES, ".dmn"),
          names(FORMS, ".form"),
          ModelSurroundings.flows(flows()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<TokenGraph> flows() throws IOException {
    List<TokenGraph> flows = new java.util.ArrayList<>();
    for (Path file : files(PROCESSES)) {
      if (file.toString().endsWith(".bpmn")) {
        flows.addAll(Checks.graphs(Files.readAllBytes(file)));
      }
    }
    return flows;
  }

  private static Set<String> names(Path folder, String ending) throws IOException {
    return files(folder).stream()
        .map(it -> it.getFileName().toString())
        .filter(it -> it.endsWith(ending))
        .map(it -> it.substring(0, it.length() - ending.length()))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> beans(Class<? extends java.lang.annotation.Annotation> mark) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(mark));
    return scanner.findCandidateComponents(RecourseApplication.class.getPackageName()).stream()
        .map(it -> it.getBeanClassName())
        .map(it -> it.substring(it.lastIndexOf('.') + 1))
        .map(Introspector::decapitalize)
        .collect(Collectors.toSet());
  }
}
