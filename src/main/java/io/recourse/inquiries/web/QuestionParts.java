package io.recourse.inquiries.web;

import io.recourse.evidence.AddEvidence.Upload;
import io.recourse.inquiries.AskInquiry;
import io.recourse.intake.Sameness;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the form of a question asks beside its words; nothing of it is needed.
 *
 * @param files those sent; a field left empty sends one without a name
 * @param another whether it is another matter than what is open; null where it is not marked
 */
record QuestionParts(String serial, String wishedSku, List<MultipartFile> files, Boolean another) {

  AskInquiry.About read() {
    return new AskInquiry.About(
        orNull(serial),
        orNull(wishedSku),
        Stream.ofNullable(files)
            .flatMap(List::stream)
            .filter(file -> !file.isEmpty())
            .map(file -> Upload.read(file.getOriginalFilename(), file.getContentType(), file))
            .toList(),
        Sameness.of(Boolean.TRUE.equals(another)));
  }

  private static String orNull(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
