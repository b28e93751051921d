package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.check.Drawing;
import io.recourse.engine.check.Line;
import io.recourse.engine.check.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model is a drawing that its owner can read aloud from one screen. */
class DrawingsTest {

  private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";
  private static final Path PROCESSES = Path.of("processes");
  private static final Path WORDS = Path.of("src/main/resources/messages/work.properties");

  /** One screen at 100 %, in points. */
  private static final int WIDTH = 1_900;

  private static final int HEIGHT = 900;

  /** Who acts besides teams. */
  private static final Set<String> OTHERS = Set.of("Automatic", "Customer", "Carrier");

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(PROCESSES)) {
      return files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  static Stream<Drawing> drawings() throws IOException {
    return models().flatMap(model -> drawings(model).stream());
  }

  private static List<Drawing> drawings(Path model) {
    try {
      return Drawing.of(Files.readAllBytes(model));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  @DisplayName("A drawing fits one screen at 100 %")
  void fits_one_screen(Drawing drawing) {
    Rectangle2D all = drawing.bounds();
    assertThat(all.getWidth()).as("width").isLessThanOrEqualTo(WIDTH);
    assertThat(all.getHeight()).as("height").isLessThanOrEqualTo(HEIGHT);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  @DisplayName("No two flows of a drawing cross or run on each other")
  void nothing_crosses(Drawing drawing) {
    List<String> crossing = new ArrayList<>();
    List<Line> lines = drawing.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (Line other : lines.subList(i + 1, lines.size())) {
        if (lines.get(i).crosses(other)) {
          crossing.add(lines.get(i) + " × " + other);
        }
      }
    }
    assertThat(crossing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  @DisplayName("No flow runs through a step, and no step lies on another")
  void nothing_covers(Drawing drawing) {
    List<String> covered = new ArrayList<>();
    for (Shape step : drawing.steps()) {
      drawing.lines().stream()
          .filter(line -> line.isThrough(step))
          .forEach(line -> covered.add(line + " through " + step.id()));
      drawing.steps().stream()
          .filter(other -> other != step && !step.isOn(other) && !other.isOn(step))
          .filter(other -> other.box().intersects(step.box()))
          .forEach(other -> covered.add(other.id() + " on " + step.id()));
    }
    assertThat(covered).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  @DisplayName("STF-02 lanes and groups name teams, and hold their own team's tasks")
  void lanes_and_groups_name_teams(Drawing drawing) throws IOException {
    Properties words = words();
    Set<String> known = new TreeSet<>(OTHERS);
    words.stringPropertyNames().stream()
        .filter(key -> key.startsWith("work.team."))
        .forEach(key -> known.add(words.getProperty(key)));
    assertThat(drawing.teams()).extracting(Shape::name).isSubsetOf(known);
    for (Shape step : drawing.steps()) {
      if (step.element().getLocalName().equals("userTask")) {
        String group = step.element().getAttributeNS(ENGINE, "candidateGroups");
        List<String> lanes =
            drawing.teams().stream()
                .filter(team -> team.box().contains(step.box()))
                .map(Shape::name)
                .toList();
        if (group.startsWith("${")) {
          assertThat(lanes).as("one team has it by default: " + step.id()).hasSize(1);
        } else {
          assertThat(lanes).as(step.id()).containsExactly(words.getProperty("work.team." + group));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("Every step and flow of a model is drawn once")
  void everything_is_drawn(Path model) {
    List<String> drawn =
        drawings(model).stream()
            .flatMap(
                drawing ->
                    Stream.concat(
                        drawing.shapes().stream().filter(it -> !it.isTeam()).map(Shape::id),
                        drawing.lines().stream().map(Line::id)))
            .filter(id -> read(model).getModelElementById(id) instanceof FlowElement)
            .toList();
    assertThat(drawn)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            ids(read(model).getModelElementsByType(FlowElement.class)));
  }

  @Test
  @DisplayName("Every called stretch exists and says in words what it does")
  void called_stretches_exist() throws IOException {
    Set<String> processes = new HashSet<>();
    Set<String> called = new HashSet<>();
    for (Path model : models().toList()) {
      processes.addAll(ids(read(model).getModelElementsByType(Process.class)));
      read(model).getModelElementsByType(CallActivity.class).stream()
          .map(CallActivity::getCalledElement)
          .forEach(called::add);
    }
    assertThat(called).isNotEmpty().isSubsetOf(processes);
    assertThat(called)
        .allSatisfy(key -> assertThat(Path.of("docs/processes", key + ".md")).exists());
  }

  private static Set<String> ids(Collection<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).collect(Collectors.toSet());
  }

  private static BpmnModelInstance read(Path model) {
    return Bpmn.readModelFromFile(model.toFile());
  }

  private static Properties words() throws IOException {
    Properties words = new Properties();
    try (Reader text = Files.newBufferedReader(WORDS)) {
      words.load(text);
    }
    return words;
  }
}
