package io.recourse.forms.web;

import static java.util.stream.Collectors.toMap;

import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.forms.SentSheet;
import io.recourse.forms.TypedAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what a page of a form sent. */
public final class ReadSheet {

  /**
   * Before the path of each field of a form that anybody drew, so that none names what the page
   * itself asks.
   */
  public static final String APART = "answer.";

  private ReadSheet() {}

  /**
   * @param prefix before the path of each field
   */
  public static SentSheet of(HttpServletRequest request, String prefix) {
    Map<String, List<Upload>> files = files(request, prefix);
    Map<String, List<String>> names = new HashMap<>();
    files.forEach((path, sent) -> names.put(path, sent.stream().map(Upload::fileName).toList()));
    TypedAnswers typed = new TypedAnswers(typed(request, prefix), names);
    String act = request.getParameter("act");
    return new SentSheet(typed, seen(request), files, act == null ? "" : act);
  }

  private static Map<String, List<String>> typed(HttpServletRequest request, String prefix) {
    return request.getParameterMap().entrySet().stream()
        .filter(one -> one.getKey().startsWith(prefix))
        .collect(
            toMap(
                one -> one.getKey().substring(prefix.length()),
                one -> List.of(one.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Set<String> seen(HttpServletRequest request) {
    String[] seen = request.getParameterValues("seen");
    return seen == null ? Set.of() : Set.copyOf(List.of(seen));
  }

  private static Map<String, List<Upload>> files(HttpServletRequest request, String prefix) {
    MultipartHttpServletRequest sent =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    Map<String, List<Upload>> files = new HashMap<>();
    if (sent != null) {
      sent.getMultiFileMap()
          .forEach(
              (name, each) -> {
                if (name.startsWith(prefix)) {
                  files.put(name.substring(prefix.length()), uploads(each));
                }
              });
    }
    return files;
  }

  /** A field left empty sends one without a name. */
  private static List<Upload> uploads(List<MultipartFile> files) {
    return files.stream()
        .filter(file -> !file.isEmpty())
        .map(file -> Upload.read(file.getOriginalFilename(), file.getContentType(), file))
        .toList();
  }
}
