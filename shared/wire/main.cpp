#include "wire/startup.h"

int main(int argc, char *argv[])
{
    return handshake::wire::runHelper(argc, argv);
}
