package io.recourse.worklist;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything of a case that a person needs beside the task (XDP-01: the same for every team). */
public record CaseSheet(
    CaseFacts facts,
    Story story,
    List<Line> lines,
    List<Evidence> evidence,
    List<Message> messages,
    List<Receipt> receipts,
    List<Term> terms,
    List<OpenStep> openSteps,
    History history) {

  /**
   * The head of the case: who asked, in which words, and who owns it (TRI-09).
   *
   * @param ownerReason why they own it, as a code; null while nobody does
   */
  public record Story(
      String phase,
      String owner,
      String ownerReason,
      String team,
      String language,
      String country,
      String subject,
      String body,
      Instant orderedAt,
      Instant deliveredAt,
      Instant openedAt) {}

  /** One line with its three tracks. */
  public record Line(
      int item,
      String sku,
      String name,
      int quantity,
      int approvedQuantity,
      int receivedQuantity,
      int acceptedQuantity,
      String reason,
      String note,
      String serial,
      String remedyAsked,
      String remedy,
      String decision,
      String goods,
      String money,
      Money unitPrice) {}

  /**
   * A file the case holds.
   *
   * @param step key of the task that was finished with it; null for none
   */
  public record Evidence(
      UUID id,
      Integer item,
      String fileName,
      String mediaType,
      long size,
      Instant at,
      String step) {

    public boolean isImage() {
      return mediaType.startsWith("image/");
    }
  }

  /**
   * A word to, from or about the customer.
   *
   * @param author by name where one is known
   * @param authorKind CUSTOMER, STAFF, PARTNER or SYSTEM
   */
  public record Message(
      String direction,
      String author,
      String authorKind,
      String subject,
      String body,
      String state,
      Instant at) {}

  /** What a decision table was given and said, both as JSON, and on what ground. */
  public record Receipt(
      String decision,
      String version,
      Integer item,
      String inputs,
      String outcome,
      String ground,
      Instant at) {}

  /** A term that runs: who owes, until when, and what follows by default. */
  public record Term(String name, String party, Instant dueAt, String defaultOutcome) {}

  /** Another open task of the same case. */
  public record OpenStep(
      String taskId, String taskKey, String team, Instant dueAt, String holder) {}

  /**
   * What the person behind the case came with before and beside it.
   *
   * @param others how many other cases they have
   * @param satisfaction mean of their ratings, 1 to 5; null where they gave none
   * @param latest the newest of them
   */
  public record History(int others, Double satisfaction, List<Earlier> latest) {}

  /** Another case of the same person. */
  public record Earlier(String number, String type, String status, String what, Instant openedAt) {}
}
