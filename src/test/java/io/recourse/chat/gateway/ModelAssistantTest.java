package io.recourse.chat.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.recourse.chat.AssistantRoute;
import io.recourse.chat.AssistantRoute.Question;
import io.recourse.chat.AssistantRoute.Reply.Said;
import io.recourse.chat.AssistantRoute.Reply.Unreached;
import io.recourse.chat.AssistantRoute.Reply.Unsure;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelAssistantTest extends AssistantRouteContract {

  private static final String COMPLETIONS = "/v1/chat/completions";
  private static final String SAID =
      "{\"choices\": [{\"message\": {\"content\": \"%s\"}, \"finish_reason\": \"%s\"}]}";

  @RegisterExtension
  static final WireMockExtension MODEL =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @BeforeEach
  void model() {
    says(jsonResponse(SAID.formatted("Please open My cases.", "stop"), 200));
    MODEL.stubFor(
        post(COMPLETIONS)
            .withRequestBody(containing(OFF_TOPIC))
            .willReturn(jsonResponse(SAID.formatted("HANDOVER", "stop"), 200)));
  }

  @Override
  AssistantRoute route() {
    return route(Duration.ofSeconds(20));
  }

  private static AssistantRoute route(Duration timeout) {
    return ModelAssistant.to(
        new AssistantProvider(MODEL.baseUrl() + "/v1", "small", "secret", timeout));
  }

  @Override
  Question unanswerable() {
    return about(OFF_TOPIC, RETURNS);
  }

  @Test
  @DisplayName("PLT-07 is given model, key, rules and passages, and the talk as the customer's")
  void asks() {
    var unused = route().answer(about("How do I return \"it\"?", RETURNS));
    MODEL.verify(
        postRequestedFor(urlEqualTo(COMPLETIONS))
            .withHeader("Authorization", equalTo("Bearer secret"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("small")))
            .withRequestBody(
                matchingJsonPath("$.messages[0].content", containing("Open My cases.")))
            .withRequestBody(matchingJsonPath("$.messages[1].role", containing("user"))));
  }

  static Stream<ResponseDefinitionBuilder> troubles() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(429),
        aResponse().withBody("<html>"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFixedDelay(2_000).withBody("{}"),
        aResponse().withBody("{\"x\": \"" + "a".repeat(300_000) + "\"}"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  @DisplayName("PLT-07 trouble of a model is an answer, and what we hold is said then")
  void trouble(ResponseDefinitionBuilder trouble) {
    says(trouble);
    Question question = about("How do I return it?", RETURNS);
    AssistantRoute impatient = route(Duration.ofMillis(800));
    assertThat(impatient.answer(question)).isInstanceOf(Unreached.class);
    AssistantRoute guarded = AssistantSettings.guarded(impatient, new PassageAssistant());
    assertThat(guarded.answer(question)).isInstanceOf(Said.class);
  }

  @Test
  @DisplayName("PLT-07 an answer that was cut off, or none, is not said")
  void cutOff() {
    says(jsonResponse(SAID.formatted("Please open", "length"), 200));
    assertThat(route().answer(about("Return?", RETURNS))).isInstanceOf(Unsure.class);
    says(jsonResponse("{\"choices\": []}", 200));
    assertThat(route().answer(about("Return?", RETURNS))).isInstanceOf(Unsure.class);
  }

  private static void says(ResponseDefinitionBuilder answer) {
    MODEL.stubFor(post(COMPLETIONS).willReturn(answer));
  }
}
