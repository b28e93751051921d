package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Models of other tools are opened in the editor, one name is changed, and what is sent back is
 * held against what came: nothing else of it is other.
 */
@RunningProduct
class RoundTripIT {

  private static final Path CORPUS =
      Path.of(System.getProperty("recourse.corpus", "../shared/data"), "models");
  private static final int AT_ONCE = 20;

  /** Our engine's prefix stands for another's words there: they are not written, and it is said. */
  private static final List<String> FOREIGN = List.of("C.1.0.bpmn", "C.1.1.bpmn");

  /** What the editor writes otherwise without another meaning. */
  private static final String OTHERWISE =
      "(it) => it.property === 'layout' || (it.property === 'isExecutable' && it.from === 'false')";

  private static final String TRIP =
      """
      async (texts) => {
        const soon = (ms) => new Promise((done) => setTimeout(done, ms));
        const trip = async ([name, content]) => {
          const [holder, panel] = [0, 1].map(() => document.body.appendChild(document.createElement("div")));
          try {
            holder.style.height = "300px";
            const editor = await studioEditor(holder, panel, { key: "X", content, engineWords: [], words: {} })
              .catch((failure) => { throw new Error("no drawing: " + failure.message); });
            const changed = new Promise((done) => editor.onChange(done));
            let field;
            for (let tries = 0; tries < 50 && !field; tries++) {
              await soon(50);
              editor.select(editor.elements()[0]?.id);
              await soon(20);
              field = panel.querySelector("[name=name]");
            }
            field.value = "Another name";
            field.dispatchEvent(new Event("input", { bubbles: true }));
            await changed;
            const found = [...(await editor.compare(content)), ...(await editor.compare(await editor.content()))];
            return [name, JSON.stringify(found.filter((it) => it.name !== "Another name" && !(%s)(it)))];
          } catch (failure) {
            return [name, failure.message];
          } finally {
            holder.remove();
            panel.remove();
          }
        };
        return Promise.all(texts.map(trip));
      }
      """
          .formatted(OTHERWISE);

  private static final String OPEN =
      """
      async (content) => {
        const [holder, panel] = [0, 1].map(() => document.body.appendChild(document.createElement("div")));
        holder.style.height = "600px";
        const began = performance.now();
        const editor = await studioEditor(holder, panel, { key: "X", content, engineWords: [], words: {} });
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return [editor.elements().length, Math.round(performance.now() - began)];
      }
      """;

  @LocalServerPort int port;

  @Test
  @DisplayName(
      "IMP-06 models of others come back as they were but for the one name that was changed")
  void keepsModels() throws IOException {
    assumeThat(CORPUS).isDirectory();
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/PraiseProcess");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      Map<String, String> became = new TreeMap<>();
      List<List<String>> models = models();
      for (int at = 0; at < models.size(); at += AT_ONCE) {
        List<?> some =
            (List<?>)
                page.evaluate(TRIP, models.subList(at, Math.min(models.size(), at + AT_ONCE)));
        some.forEach(
            it -> became.put((String) ((List<?>) it).get(0), (String) ((List<?>) it).get(1)));
      }
      Map<String, String> drawn = new TreeMap<>(became);
      drawn.values().removeIf(it -> it.startsWith("no drawing"));
      Map<String, String> other = new TreeMap<>(drawn);
      other.values().removeIf("[]"::equals);
      System.out.printf(
          "Models of others sent back without loss: %d of %d, %d more without a drawing as text%n",
          drawn.size() - other.size(), drawn.size(), became.size() - drawn.size());
      assertThat(drawn).hasSizeGreaterThan(60);
      assertThat(other.keySet()).containsExactlyElementsOf(FOREIGN);

      List<?> opened = (List<?>) page.evaluate(OPEN, large());
      System.out.printf("A model of %s elements is open in %s ms%n", opened.get(0), opened.get(1));
      assertThat((Integer) opened.get(0)).isEqualTo(200);
      assertThat((Integer) opened.get(1)).isLessThan(10_000);
    }
  }

  private static List<List<String>> models() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".bpmn"))
              .sorted()
              .map(file -> List.of(file.getFileName().toString(), read(file)))
              .toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A chain of 200 tasks, twenty in a row. */
  private static String large() {
    String head =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\""
            + " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\""
            + " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\""
            + " targetNamespace=\"http://recourse.io\"><process id=\"Large\">";
    return head
        + each(200, "<task id=\"Task_N%1$d\" name=\"Step %1$d\"/>")
        + each(
            199,
            "<sequenceFlow id=\"Flow_N%1$d\" sourceRef=\"Task_N%1$d\" targetRef=\"Task_N%2$d\"/>")
        + "</process><bpmndi:BPMNDiagram id=\"D\"><bpmndi:BPMNPlane id=\"P\" bpmnElement=\"Large\">"
        + each(
            200,
            "<bpmndi:BPMNShape id=\"S%1$d\" bpmnElement=\"Task_N%1$d\"><dc:Bounds x=\"%3$d\""
                + " y=\"%4$d\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>")
        + each(
            199,
            "<bpmndi:BPMNEdge id=\"E%1$d\" bpmnElement=\"Flow_N%1$d\"><di:waypoint x=\"%3$d\""
                + " y=\"%4$d\"/><di:waypoint x=\"%5$d\" y=\"%6$d\"/></bpmndi:BPMNEdge>")
        + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";
  }

  private static String each(int count, String what) {
    return IntStream.range(0, count)
        .mapToObj(at -> what.formatted(at, at + 1, x(at), y(at), x(at + 1), y(at + 1)))
        .collect(Collectors.joining());
  }

  private static int x(int at) {
    return at % 20 * 150;
  }

  private static int y(int at) {
    return at / 20 * 130;
  }
}
