package io.recourse.textmessages;

/** The provider does not admit the shop; texts are kept, and trying again is safe. */
public class RouteClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RouteClosed(String code) {
    super("The provider of texts does not admit the shop: " + code + ".");
  }
}
