package io.recourse.engine.dry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk stands in the past, whatever time it is for everybody else. */
class DryEngineTest {

  private static final Instant BEGUN = Instant.parse("2026-01-10T08:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"timeDuration", "timeDate"})
  @DisplayName("IMP-06 a span that a draft waits counts from the moment the walk stands at")
  void span(String kind) {
    DryEngine engine = new DryEngine();
    try (DryModel model = engine.read("Waits", waiting(kind));
        DryRun run = model.begin("Start_It", new DryFacts(Map.of(), Map.of()), BEGUN)) {
      assertThat(run.waits())
          .singleElement()
          .satisfies(
              wait ->
                  assertThat(Duration.between(BEGUN.plus(Duration.ofHours(48)), wait.due()))
                      .isBetween(Duration.ZERO, Duration.ofMinutes(1)));
    } finally {
      engine.destroy();
    }
  }

  private static byte[] waiting(String kind) {
    return """
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
      <bpmn:process id="Waits" isExecutable="true">
        <bpmn:startEvent id="Start_It"/>
        <bpmn:sequenceFlow id="Flow_A" sourceRef="Start_It" targetRef="Timer_It"/>
        <bpmn:intermediateCatchEvent id="Timer_It"><bpmn:timerEventDefinition>
          <bpmn:%1$s>PT48H</bpmn:%1$s>
        </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:sequenceFlow id="Flow_B" sourceRef="Timer_It" targetRef="End_It"/>
        <bpmn:endEvent id="End_It"/>
      </bpmn:process>
    </bpmn:definitions>
    """
        .formatted(kind)
        .getBytes(StandardCharsets.UTF_8);
  }
}
