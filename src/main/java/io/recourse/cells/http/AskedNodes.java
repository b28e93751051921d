package io.recourse.cells.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cells.CaseSearch;
import io.recourse.cells.CaseSearches;
import io.recourse.cells.CellSettings;
import io.recourse.cells.FoundCase;
import io.recourse.cells.Tenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks the node of a tenant in the name of whoever asks here, and from where they ask: where this
 * is a trusted proxy, tries are counted for their address.
 */
@Component
@Profile(CellSettings.PROFILE)
class AskedNodes implements CaseSearches {

  private static final String LATE = "TIMEOUT";
  private static final String AWAY = "UNREACHABLE";
  private static final String UNREADABLE = "UNREADABLE";
  private static final String UNSENDABLE = "UNSENDABLE";

  private final HttpClient http;
  private final ObjectMapper json;
  private final Duration within;

  AskedNodes(ObjectMapper json, CellSettings cells) {
    this.json = json;
    this.within = cells.answerWithin();
    this.http = HttpClient.newBuilder().connectTimeout(within).build();
  }

  private record Page(List<Map<String, Object>> items, String next) {}

  /** An account that no request can name keeps the others from nothing. */
  @Override
  public CompletableFuture<Answer> ask(
      Tenant tenant, CaseSearch search, CaseSearch.Account account) {
    try {
      return send(tenant, request(tenant, search, account));
    } catch (IllegalArgumentException unsendable) {
      return CompletableFuture.completedFuture(Answer.missing(tenant, UNSENDABLE));
    }
  }

  private HttpRequest request(Tenant tenant, CaseSearch search, CaseSearch.Account account) {
    return HttpRequest.newBuilder(address(tenant, search.question(), search.limit()))
        .header("Authorization", basic(account))
        .header("X-Forwarded-For", search.caller())
        .header("Accept", "application/json")
        .timeout(within)
        .build();
  }

  private CompletableFuture<Answer> send(Tenant tenant, HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString())
        .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(answer -> read(tenant, answer))
        .exceptionally(silent -> Answer.missing(tenant, why(silent)));
  }

  private static String basic(CaseSearch.Account account) {
    return "Basic "
        + HttpHeaders.encodeBasicAuth(account.user(), account.password(), StandardCharsets.UTF_8);
  }

  private static URI address(Tenant tenant, Map<String, String> question, int limit) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString("http://" + tenant.place().address() + "/api/v1/cases")
            .queryParam("limit", limit);
    question.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(question).toUri();
  }

  private Answer read(Tenant tenant, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return Answer.missing(tenant, "HTTP " + answer.statusCode());
    }
    try {
      Page page = json.readValue(answer.body(), Page.class);
      if (page == null || page.items() == null || page.items().stream().anyMatch(Objects::isNull)) {
        return Answer.missing(tenant, UNREADABLE);
      }
      List<FoundCase> found = page.items().stream().map(row -> found(tenant, row)).toList();
      return new Answer(tenant.name(), found, page.next() != null, null);
    } catch (JsonProcessingException | DateTimeParseException unreadable) {
      return Answer.missing(tenant, UNREADABLE);
    }
  }

  private static FoundCase found(Tenant tenant, Map<String, Object> row) {
    return new FoundCase(
        tenant.name(),
        tenant.place().cell(),
        String.valueOf(row.get("number")),
        Instant.parse(String.valueOf(row.get("openedAt"))),
        row);
  }

  private static String why(Throwable silent) {
    Throwable cause = silent instanceof CompletionException ? silent.getCause() : silent;
    boolean late = cause instanceof TimeoutException || cause instanceof HttpTimeoutException;
    return late ? LATE : AWAY;
  }
}
