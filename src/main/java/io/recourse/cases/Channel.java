package io.recourse.cases;

/** How a request reached us (INT-02). */
public enum Channel {
  PORTAL,
  API,
  EMAIL,
  PHONE,
  CHAT,
  SOCIAL_MEDIA,
  APP,
  MESSAGE_BOARD,
  FORUM,
  HOTLINE,
  TERMINAL,
  COUNTER,
  SHOP_IMPORT
}
