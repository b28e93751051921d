package io.recourse.studio.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.studio.Draft;
import io.recourse.studio.TakeUpload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/**
 * The three calls of the Camunda Modeler's deploy dialog and no others. What it sends becomes a
 * draft for approval; nothing is deployed here.
 */
@RestController
@RequestMapping("/engine-rest")
@PreAuthorize(Owners.ONLY)
class ModelerDoor {

  /** The Modeler offers only what this version of the engine understands. */
  private static final String ENGINE = "7.24.0";

  private final TakeUpload uploads;

  ModelerDoor(TakeUpload uploads) {
    this.uploads = uploads;
  }

  record Taken(
      List<Object> links,
      String id,
      String name,
      String source,
      Instant deploymentTime,
      String tenantId,
      Map<String, Object> deployedProcessDefinitions) {}

  @GetMapping("/version")
  Map<String, String> version() {
    return Map.of("version", ENGINE);
  }

  @GetMapping("/deployment")
  List<Object> deployments() {
    return List.of();
  }

  @PostMapping(
      path = "/deployment/create",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Taken create(MultipartRequest upload) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (List<MultipartFile> parts : upload.getMultiFileMap().values()) {
      for (MultipartFile file : parts) {
        files.put(file.getOriginalFilename(), new String(file.getBytes(), StandardCharsets.UTF_8));
      }
    }
    Draft first = uploads.take(files).get(0);
    return new Taken(
        List.of(),
        first.id().toString(),
        first.name(),
        "studio draft",
        first.savedAt(),
        null,
        Map.of());
  }

  /** The Modeler shows type and message and knows no problem documents. */
  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(Problem problem) {
    int status = problem.kind() == Problem.Kind.INVALID ? 400 : problem.kind().status();
    String findings =
        problem.errors().stream().map(ModelerDoor::words).collect(Collectors.joining("\n"));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Map.of(
                "type",
                "ParseException",
                "message",
                (problem.getMessage() + "\n" + findings).strip()));
  }

  private static String words(FieldError error) {
    return error.pointer().replaceFirst("^/content/?", "").concat(": ").concat(error.detail());
  }
}
