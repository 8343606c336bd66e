package gov.ice.isaa.support;

import java.util.UUID;

/** Files kept for good: once stored, a file is never changed or removed, and the trail holds its hash. */
public interface StoredFiles {

    /**
     * Stores the content in the caller's transaction, together with its trail record.
     *
     * @throws IllegalArgumentException for a name over 255 characters, an empty content or one over 64 MiB
     */
    StoredFile store(String name, String mediaType, byte[] content);

    /** The file. Throws {@link java.util.NoSuchElementException} when there is none. */
    StoredFile find(UUID id);

    /**
     * The content as stored. Throws {@link java.util.NoSuchElementException} when there is none, and {@link
     * IllegalStateException} when it no longer has its hash.
     */
    byte[] content(UUID id);
}
