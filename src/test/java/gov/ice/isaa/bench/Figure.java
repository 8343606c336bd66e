package gov.ice.isaa.bench;

/** Something this machine is measured by; it adds what it measured to the figures. */
interface Figure {

    void measure(Figures figures) throws Exception;
}
