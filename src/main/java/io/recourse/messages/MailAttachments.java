package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.List;

/** Files that belong to mails of one template; implemented by the feature that has them. */
public interface MailAttachments {

  /** One attached file. */
  @SuppressWarnings("ArrayRecordComponent")
  record Attachment(String fileName, String mediaType, byte[] content) {}

  String template();

  List<Attachment> of(CaseNumber number);
}
