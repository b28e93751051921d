package io.recourse.web.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One mapped route, and how to ask it something sensible. */
record Address(String method, String pattern) {

  private static final String BODY_OF_CASE =
      """
      {"type":"INQUIRY","channel":"API","orderNumber":"%s","subject":"words-of-the-other-person","text":"x"}\
      """;

  /** What stands in for the variables of a pattern. */
  record Filled(String whose, String caseNumber, String order) {}

  static List<Address> all(RequestMappingHandlerMapping mapped) {
    List<Address> all = new ArrayList<>();
    mapped
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().getName().startsWith("io.recourse")) {
                methods(info)
                    .forEach(
                        method ->
                            info.getPatternValues()
                                .forEach(path -> all.add(new Address(method, path))));
              }
            });
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(Address::pattern).thenComparing(Address::method))
        .toList();
  }

  private static Set<String> methods(RequestMappingInfo info) {
    Set<String> named =
        info.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(java.util.stream.Collectors.toSet());
    return named.isEmpty() ? Set.of("GET", "POST") : named;
  }

  boolean isAboutOne() {
    return pattern.contains("{");
  }

  boolean namesACase() {
    return pattern.matches("/(api/v1|portal|work)/cases/\\{.*");
  }

  boolean isOneTask() {
    return pattern.contains("/tasks/{") || pattern.endsWith("/messages");
  }

  String sample() {
    return path(new Filled("own", "RC-100000", "O-1"));
  }

  MockHttpServletRequestBuilder request(Filled object) {
    String path = path(object);
    if (method.equals("POST")
        && (pattern.endsWith("evidence") || pattern.equals("/work/imports"))) {
      return MockMvcRequestBuilders.multipart(path)
          .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1}));
    }
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
    request.header("Accept", pattern.startsWith("/api/") ? "application/json" : "text/html");
    boolean json = pattern.startsWith("/api/") && !method.equals("GET");
    return json
        ? request.contentType(MediaType.APPLICATION_JSON).content(body(object))
        : form(request);
  }

  private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
    return request
        .param("reason", "because")
        .param("text", "a word")
        .param("internal", "true")
        .param("score", "4")
        .param("type", "COMPLAINT")
        .param("orderNumber", "NO-SUCH")
        .param("email", "nobody@example.org");
  }

  private String body(Filled object) {
    if (pattern.equals("/api/v1/cases")) {
      return BODY_OF_CASE.formatted(object.order());
    }
    if (pattern.endsWith("/quotes")) {
      return """
      {"orderNumber":"%s","lines":[{"line":1,"quantity":1,"reason":"UNWANTED","remedy":"REFUND"}]}\
      """
          .formatted(object.order());
    }
    if (pattern.endsWith("/messages")) {
      return "{\"text\":\"a word\"}";
    }
    if (pattern.matches(".*/(withdraw|reopen|contest)")) {
      return "{\"reason\":\"because\"}";
    }
    return pattern.endsWith("/convert") ? "{\"type\":\"INQUIRY\",\"reason\":\"because\"}" : "{}";
  }

  private String path(Filled object) {
    String orders = pattern.startsWith("/portal/orders") ? object.order() : object.caseNumber();
    return pattern
        .replace("/orders/{number}", "/orders/" + object.order())
        .replace("{orderNumber}", object.order())
        .replace("{number}", orders)
        .replace("{id}", UUID.nameUUIDFromBytes(new byte[] {1}).toString())
        .replace("{from}", "2026-01-01")
        .replace("{item}", "1")
        .replaceAll("\\{[^}]*}", "x1");
  }
}
