package io.recourse.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of some features at which something is handed in, read from the routes. */
public final class HostileDoors {

  private static final Set<RequestMethod> HANDING_IN =
      Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

  private HostileDoors() {}

  /** One route; {@code feature} is its package. */
  public record Door(RequestMethod verb, String path, HandlerMethod handler) {

    public String feature() {
      return featureOf(handler);
    }

    private boolean isAsked() {
      return java.util.Arrays.stream(handler.getMethodParameters())
          .anyMatch(
              one ->
                  one.hasParameterAnnotation(RequestParam.class)
                      || one.hasParameterAnnotation(PathVariable.class));
    }

    /**
     * This text in every field that takes words; known path variables and fields stay as they are.
     *
     * @param bold in the address, and in fields that take numbers, dates and choices, too
     */
    public MockHttpServletRequestBuilder with(String text, boolean bold, Map<String, String> known)
        throws Exception {
      Map<String, String> path = new LinkedHashMap<>();
      Map<String, String> fields = new LinkedHashMap<>();
      Object body = null;
      for (MethodParameter parameter : handler.getMethodParameters()) {
        String name = name(parameter);
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
          String plain = plain(parameter.getParameterType());
          path.put(name, known.getOrDefault(name, bold ? cut(text) : plain));
        } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
          body = filled(parameter.getGenericParameterType(), text, bold);
        } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
          flatten(name, filled(parameter.getGenericParameterType(), text, bold), fields);
        } else if (isForm(parameter)) {
          flatten("", filled(parameter.getGenericParameterType(), text, bold), fields);
        }
      }
      fields.replaceAll((name, value) -> bold ? value : known.getOrDefault(name, value));
      MockHttpServletRequestBuilder built =
          request(HttpMethod.valueOf(verb.name()), this.path, variables(path));
      fields.forEach(built::param);
      return body == null
          ? built
          : built
              .contentType(MediaType.APPLICATION_JSON)
              .content(HostileTexts.JSON.writeValueAsBytes(body));
    }

    private Object[] variables(Map<String, String> path) {
      return java.util.regex.Pattern.compile("\\{(\\w+)[^}]*}")
          .matcher(this.path)
          .results()
          .map(found -> path.getOrDefault(found.group(1), "1"))
          .toArray();
    }

    @Override
    public String toString() {
      return verb + " " + path;
    }
  }

  /** Those of some features, in a fixed order. */
  public static List<Door> of(RequestMappingHandlerMapping routes, Collection<String> features) {
    return all(routes).stream().filter(door -> features.contains(door.feature())).toList();
  }

  /** Those of all features, in a fixed order. */
  public static List<Door> all(RequestMappingHandlerMapping routes) {
    return open(routes, HANDING_IN);
  }

  /** Where something is looked for by what somebody typed. */
  public static List<Door> read(RequestMappingHandlerMapping routes) {
    return open(routes, Set.of(RequestMethod.GET)).stream().filter(Door::isAsked).toList();
  }

  private static List<Door> open(
      RequestMappingHandlerMapping routes, Collection<RequestMethod> verbs) {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route -> !featureOf(route.getValue()).isEmpty())
        .flatMap(
            route ->
                route.getKey().getMethodsCondition().getMethods().stream()
                    .filter(verbs::contains)
                    .flatMap(
                        verb ->
                            route.getKey().getPatternValues().stream()
                                .map(path -> new Door(verb, path, route.getValue()))))
        .sorted(Comparator.comparing(Door::toString))
        .toList();
  }

  private static String featureOf(HandlerMethod handler) {
    String name = handler.getBeanType().getPackageName();
    return name.startsWith("io.recourse.") ? name.split("\\.")[2] : "";
  }

  private static String name(MethodParameter parameter) {
    PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
    RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
    String named = variable != null ? variable.value() : param != null ? param.value() : "";
    return named.isEmpty() ? parameter.getParameter().getName() : named;
  }

  /** What a part of an address may look like. */
  private static String plain(Class<?> type) {
    if (type == UUID.class) {
      return new UUID(0, 1).toString();
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "1" : "part-1";
  }

  private static boolean isForm(MethodParameter parameter) {
    return parameter.getParameterType().getPackageName().startsWith("io.recourse")
        && !parameter.hasParameterAnnotation(RequestHeader.class);
  }

  /** As JSON has it: text, number, list or map. */
  private static Object filled(Type type, String text, boolean bold) {
    Class<?> plain = ResolvableType.forType(type).resolve(Object.class);
    if (Number.class.isAssignableFrom(plain) || plain.isPrimitive() && plain != boolean.class) {
      return bold ? text : 1;
    }
    if (plain == Boolean.class || plain == boolean.class) {
      return bold ? text : true;
    }
    if (Collection.class.isAssignableFrom(plain)) {
      return List.of(filled(argument(type, 0), text, bold));
    }
    if (Map.class.isAssignableFrom(plain)) {
      return Map.of(bold ? cut(text) : "en", filled(argument(type, 1), text, bold));
    }
    if (plain.isEnum()) {
      return bold ? text : plain.getEnumConstants()[0].toString();
    }
    if (MultipartFile.class.isAssignableFrom(plain)) {
      return Map.of();
    }
    return plain.getPackageName().startsWith("io.recourse") ? parts(plain, text, bold) : text;
  }

  private static Object parts(Class<?> type, String text, boolean bold) {
    Map<String, Object> parts = new LinkedHashMap<>();
    if (type.isRecord()) {
      for (RecordComponent part : type.getRecordComponents()) {
        parts.put(part.getName(), filled(part.getGenericType(), text, bold));
      }
    } else {
      for (var property : BeanUtils.getPropertyDescriptors(type)) {
        if (property.getWriteMethod() != null) {
          parts.put(
              property.getName(),
              filled(property.getWriteMethod().getGenericParameterTypes()[0], text, bold));
        }
      }
    }
    return parts;
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : String.class;
  }

  private static void flatten(String name, Object value, Map<String, String> fields) {
    if (value instanceof Map<?, ?> parts) {
      parts.forEach(
          (part, inner) -> flatten(name.isEmpty() ? "" + part : name + "." + part, inner, fields));
    } else if (value instanceof List<?> list) {
      flatten(name + "[0]", list.get(0), fields);
    } else {
      fields.put(name, value.toString());
    }
  }

  static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }
}
